/// XLIFF 2.1, the file that tools of translators speak: written, and read without trust.
@NullMarked
package org.atmina.exchange.xliff;

import org.jspecify.annotations.NullMarked;
