/// Drafts by machines: who makes them, what they cost, and what is said of them. Off unless somebody
/// turns them on.
@NullMarked
package org.atmina.machine;

import org.jspecify.annotations.NullMarked;
