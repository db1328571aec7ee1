/// Files for translators on their way out and back.
@NullMarked
package org.atmina.exchange;

import org.jspecify.annotations.NullMarked;
