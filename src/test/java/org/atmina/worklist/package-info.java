@NullMarked
package org.atmina.worklist;

import org.jspecify.annotations.NullMarked;
