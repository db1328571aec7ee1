/// Tests of the pool and its workers.
@NullMarked
package org.atmina.inspect.pool;

import org.jspecify.annotations.NullMarked;
