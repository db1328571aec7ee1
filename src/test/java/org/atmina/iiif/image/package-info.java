/// Tests of the Image API.
@NullMarked
package org.atmina.iiif.image;

import org.jspecify.annotations.NullMarked;
