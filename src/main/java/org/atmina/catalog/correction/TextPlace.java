package org.atmina.catalog.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a text stands.
///
/// @param page null for the text of a file as a whole
public record TextPlace(UUID item, UUID file, @Nullable UUID page) {}
