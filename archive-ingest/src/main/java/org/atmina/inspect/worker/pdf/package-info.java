/// Pages of PDF files: their text layer, or the picture that stands for it.
@NullMarked
package org.atmina.inspect.worker.pdf;

import org.jspecify.annotations.NullMarked;
