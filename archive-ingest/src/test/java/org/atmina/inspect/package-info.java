/// Tests of what callers see, most of them with real worker processes.
@NullMarked
package org.atmina.inspect;

import org.jspecify.annotations.NullMarked;
