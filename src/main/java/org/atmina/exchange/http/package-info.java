/// Where files for translators are fetched and handed in.
@NullMarked
package org.atmina.exchange.http;

import org.jspecify.annotations.NullMarked;
