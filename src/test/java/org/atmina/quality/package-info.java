@NullMarked
package org.atmina.quality;

import org.jspecify.annotations.NullMarked;
