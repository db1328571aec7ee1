@NullMarked
package org.atmina.catalog.authority.exchange;

import org.jspecify.annotations.NullMarked;
