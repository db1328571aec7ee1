@NullMarked
package org.atmina.iiif;

import org.jspecify.annotations.NullMarked;
