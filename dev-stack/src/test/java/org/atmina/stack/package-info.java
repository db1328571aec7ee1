/// Tests of the stack, with real servers where the name ends in IT.
@NullMarked
package org.atmina.stack;

import org.jspecify.annotations.NullMarked;
