/// Search inside an item or a collection, as viewers ask for it: Content Search 2.0 and 1.0, with autocomplete.
@NullMarked
package org.atmina.iiif.search;

import org.jspecify.annotations.NullMarked;
