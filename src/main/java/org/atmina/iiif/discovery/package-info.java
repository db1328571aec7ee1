/// Change Discovery: what becomes of manifests and collections that everybody may see, told in order and without gaps.
@NullMarked
package org.atmina.iiif.discovery;

import org.jspecify.annotations.NullMarked;
