/// From bytes or markup to verbatim text and its segments.
@NullMarked
package org.atmina.inspect.worker.text;

import org.jspecify.annotations.NullMarked;
