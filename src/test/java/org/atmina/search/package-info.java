@NullMarked
package org.atmina.search;

import org.jspecify.annotations.NullMarked;
