/// Pages for texts that have none, so that whoever shows pages can show them.
@NullMarked
package org.atmina.inspect.worker.typeset;

import org.jspecify.annotations.NullMarked;
