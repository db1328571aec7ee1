/// What changed, written in the same transaction as the change.
@NullMarked
package org.atmina.outbox;

import org.jspecify.annotations.NullMarked;
