/// Tests of what differs between wordings.
@NullMarked
package org.atmina.language.diff;

import org.jspecify.annotations.NullMarked;
