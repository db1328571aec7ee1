/// Puts items in context: notes signed by two people, advisories about content, statements of authenticity.
@NullMarked
package org.atmina.context;

import org.jspecify.annotations.NullMarked;
