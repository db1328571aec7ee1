@NullMarked
package org.atmina.machine;

import org.jspecify.annotations.NullMarked;
