/// How the index follows what is committed: the indexer, the rebuild, and what is said about both.
@NullMarked
package org.atmina.search.indexing;

import org.jspecify.annotations.NullMarked;
