/// The public pages.
@NullMarked
package org.atmina.site;

import org.jspecify.annotations.NullMarked;
