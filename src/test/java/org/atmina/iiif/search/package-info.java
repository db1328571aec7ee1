@NullMarked
package org.atmina.iiif.search;

import org.jspecify.annotations.NullMarked;
