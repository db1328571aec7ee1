/// Where texts name authorities: a matcher suggests, a person decides, and what was confirmed links text and item.
@NullMarked
package org.atmina.catalog.authority.mention;

import org.jspecify.annotations.NullMarked;
