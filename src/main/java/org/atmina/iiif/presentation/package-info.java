/// Manifests, canvases, annotations, ranges and collections: what viewers open, made from the catalog and its texts.
@NullMarked
package org.atmina.iiif.presentation;

import org.jspecify.annotations.NullMarked;
