@NullMarked
package org.atmina.search.index;

import org.jspecify.annotations.NullMarked;
