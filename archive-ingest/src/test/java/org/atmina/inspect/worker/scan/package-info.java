/// Tests of page geometry.
@NullMarked
package org.atmina.inspect.worker.scan;

import org.jspecify.annotations.NullMarked;
