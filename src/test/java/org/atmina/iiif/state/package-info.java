@NullMarked
package org.atmina.iiif.state;

import org.jspecify.annotations.NullMarked;
