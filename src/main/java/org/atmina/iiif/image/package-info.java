/// The Image API, versions 3.0 and 2.1: what is asked of an image, which kept piece answers it, and who makes the rest.
@NullMarked
package org.atmina.iiif.image;

import org.jspecify.annotations.NullMarked;
