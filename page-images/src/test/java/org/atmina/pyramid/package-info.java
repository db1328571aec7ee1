@NullMarked
package org.atmina.pyramid;

import org.jspecify.annotations.NullMarked;
