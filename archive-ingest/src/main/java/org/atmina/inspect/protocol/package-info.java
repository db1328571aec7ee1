/// What caller and worker say to each other: one JSON object a line.
@NullMarked
package org.atmina.inspect.protocol;

import org.jspecify.annotations.NullMarked;
