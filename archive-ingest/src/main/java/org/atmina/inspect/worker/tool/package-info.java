/// Programs of the system, run under limits, their outputs never taken on trust.
@NullMarked
package org.atmina.inspect.worker.tool;

import org.jspecify.annotations.NullMarked;
