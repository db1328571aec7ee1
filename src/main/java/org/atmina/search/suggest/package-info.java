/// What else a reader may mean: how the word that was begun may go on, and what a word that finds
/// nothing may have been. Only from what that reader may see.
@NullMarked
package org.atmina.search.suggest;

import org.jspecify.annotations.NullMarked;
