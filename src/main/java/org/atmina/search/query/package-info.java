/// From what was typed to what the search engine is asked: words, filters, order, and the requests. All of it pure.
@NullMarked
package org.atmina.search.query;

import org.jspecify.annotations.NullMarked;
