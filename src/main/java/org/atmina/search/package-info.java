/// Index documents, queries and the indexer: everything that knows Elasticsearch.
@NullMarked
package org.atmina.search;

import org.jspecify.annotations.NullMarked;
