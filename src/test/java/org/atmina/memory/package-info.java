@NullMarked
package org.atmina.memory;

import org.jspecify.annotations.NullMarked;
