/// Spreadsheets as we write them and as others do.
@NullMarked
package org.atmina.exchange.sheet;

import org.jspecify.annotations.NullMarked;
