/// The image of a page as it is kept for serving: a pyramid of JPEG tiles beside an indexed sidecar, and the codecs for
/// it.
@NullMarked
package org.atmina.pyramid;

import org.jspecify.annotations.NullMarked;
