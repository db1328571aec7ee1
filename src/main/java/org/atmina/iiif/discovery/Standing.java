package org.atmina.iiif.discovery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How something stands: in the catalog now, or as it was last announced.
///
/// @param within      the collection that it stands in
/// @param open        whether everybody may see it; what stands announced was open
/// @param fingerprint a digest of all that is shown of it
record Standing(
        UUID id, ObjectKind kind, String name, @Nullable UUID within, boolean open, String fingerprint) {}
