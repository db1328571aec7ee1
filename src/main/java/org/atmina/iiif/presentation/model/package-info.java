/// What the archive shows in viewers, as records: one model, which each version of the Presentation API writes its way.
/// All ids are those of version 3.
@NullMarked
package org.atmina.iiif.presentation.model;

import org.jspecify.annotations.NullMarked;
