/// The half that runs in a process of its own and meets the files.
@NullMarked
package org.atmina.inspect.worker;

import org.jspecify.annotations.NullMarked;
