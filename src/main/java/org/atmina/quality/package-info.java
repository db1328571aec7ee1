/// What may be wrong with a translation: warnings for those who write and judge it. None of them stops anybody.
@NullMarked
package org.atmina.quality;

import org.jspecify.annotations.NullMarked;
