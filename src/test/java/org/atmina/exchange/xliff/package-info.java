/// XLIFF as we write it and as others do.
@NullMarked
package org.atmina.exchange.xliff;

import org.jspecify.annotations.NullMarked;
