/// Translation memories as files: TMX 1.4b, read and written.
@NullMarked
package org.atmina.memory.tmx;

import org.jspecify.annotations.NullMarked;
