/// Translations of text units: revisions, review, and the text as a reader sees it.
@NullMarked
package org.atmina.translation;

import org.jspecify.annotations.NullMarked;
