/// What a file is, judged by its bytes, before anything opens it.
@NullMarked
package org.atmina.inspect.worker.detect;

import org.jspecify.annotations.NullMarked;
