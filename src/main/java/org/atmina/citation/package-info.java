/// Passages as they are cited: every wording that was ever public, at an address that stays.
@NullMarked
package org.atmina.citation;

import org.jspecify.annotations.NullMarked;
