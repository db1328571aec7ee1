/// The text of the sources put right by people: words corrected, segments split and merged, pages
/// transcribed anew. What was there before stays, and translations go along where the meaning does.
@NullMarked
package org.atmina.catalog.correction;

import org.jspecify.annotations.NullMarked;
