/// Who is asking, what they may see and do, and the record of what they did.
@NullMarked
package org.atmina.access;

import org.jspecify.annotations.NullMarked;
