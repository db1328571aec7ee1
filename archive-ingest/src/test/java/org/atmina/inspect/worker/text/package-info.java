/// Tests of text handling.
@NullMarked
package org.atmina.inspect.worker.text;

import org.jspecify.annotations.NullMarked;
