@NullMarked
package org.atmina.inspect.worker.language;

import org.jspecify.annotations.NullMarked;
