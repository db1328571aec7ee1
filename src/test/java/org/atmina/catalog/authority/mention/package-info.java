@NullMarked
package org.atmina.catalog.authority.mention;

import org.jspecify.annotations.NullMarked;
