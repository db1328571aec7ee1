/// The translation memory: what has been translated and approved before, suggested where it fits again.
@NullMarked
package org.atmina.memory;

import org.jspecify.annotations.NullMarked;
