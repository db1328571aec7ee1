/// The index itself: its documents and fields, the client, and how it follows what is committed.
@NullMarked
package org.atmina.search.index;

import org.jspecify.annotations.NullMarked;
