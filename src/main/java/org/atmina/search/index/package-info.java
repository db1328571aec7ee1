/// The two indices: their definitions, their documents, their fields, and the client.
@NullMarked
package org.atmina.search.index;

import org.jspecify.annotations.NullMarked;
