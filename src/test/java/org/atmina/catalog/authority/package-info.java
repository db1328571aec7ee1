@NullMarked
package org.atmina.catalog.authority;

import org.jspecify.annotations.NullMarked;
