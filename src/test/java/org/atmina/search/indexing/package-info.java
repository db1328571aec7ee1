@NullMarked
package org.atmina.search.indexing;

import org.jspecify.annotations.NullMarked;
