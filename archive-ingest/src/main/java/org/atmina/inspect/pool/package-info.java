/// Keeps worker processes, gives each one file at a time, and outlives whatever they do.
@NullMarked
package org.atmina.inspect.pool;

import org.jspecify.annotations.NullMarked;
