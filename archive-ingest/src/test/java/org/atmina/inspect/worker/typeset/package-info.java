@NullMarked
package org.atmina.inspect.worker.typeset;

import org.jspecify.annotations.NullMarked;
