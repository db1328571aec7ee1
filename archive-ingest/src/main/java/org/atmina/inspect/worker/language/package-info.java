/// Which language a text is in, and which models read it.
@NullMarked
package org.atmina.inspect.worker.language;

import org.jspecify.annotations.NullMarked;
