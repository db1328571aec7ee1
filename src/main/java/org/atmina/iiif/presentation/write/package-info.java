/// One writer for each version of the Presentation API, all of the same model. They write as they go: no document is
/// held in memory as a tree.
@NullMarked
package org.atmina.iiif.presentation.write;

import org.jspecify.annotations.NullMarked;
