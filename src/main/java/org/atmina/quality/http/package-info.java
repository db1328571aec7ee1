/// Warnings about translations over HTTP.
@NullMarked
package org.atmina.quality.http;

import org.jspecify.annotations.NullMarked;
