/// Source and translation in two columns, for those who translate without such tools: xlsx and csv.
@NullMarked
package org.atmina.exchange.sheet;

import org.jspecify.annotations.NullMarked;
