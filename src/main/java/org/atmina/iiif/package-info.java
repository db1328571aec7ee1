/// What all IIIF interfaces share: the addresses of everything, who is asking, and the media types.
@NullMarked
package org.atmina.iiif;

import org.jspecify.annotations.NullMarked;
