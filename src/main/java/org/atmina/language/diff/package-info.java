/// What differs between two wordings, and what two people's changes of the same wording come to.
@NullMarked
package org.atmina.language.diff;

import org.jspecify.annotations.NullMarked;
