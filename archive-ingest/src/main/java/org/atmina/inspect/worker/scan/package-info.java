/// From the picture of a page to its words.
@NullMarked
package org.atmina.inspect.worker.scan;

import org.jspecify.annotations.NullMarked;
