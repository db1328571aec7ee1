/// What concerns a person: what became of their work, what waits for them, and how they hear of it (in
/// a list, a feed, by e-mail).
@NullMarked
package org.atmina.notification;

import org.jspecify.annotations.NullMarked;
