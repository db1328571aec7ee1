/// The closed lists of the archive in words: what every state, kind and role is called in the six languages.
@NullMarked
package org.atmina.vocabulary;

import org.jspecify.annotations.NullMarked;
