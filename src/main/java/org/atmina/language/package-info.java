/// Language tags, texts in several languages, and which of them a reader gets.
@NullMarked
package org.atmina.language;

import org.jspecify.annotations.NullMarked;
