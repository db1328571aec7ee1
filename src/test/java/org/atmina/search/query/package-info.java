@NullMarked
package org.atmina.search.query;

import org.jspecify.annotations.NullMarked;
