@NullMarked
package org.atmina.memory.tmx;

import org.jspecify.annotations.NullMarked;
