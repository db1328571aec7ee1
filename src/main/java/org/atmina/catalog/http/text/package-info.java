/// Corrections of source texts over HTTP.
@NullMarked
package org.atmina.catalog.http.text;

import org.jspecify.annotations.NullMarked;
