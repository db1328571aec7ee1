package org.atmina.iiif.presentation.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A service as its own API wants it described. Values are strings, numbers, language maps, lists, and blocks or maps.
///
/// @param context that programs need for its words; null where the Presentation API's own holds them
/// @param members in their order
public record ServiceBlock(@Nullable String context, Map<String, Object> members) {
    public ServiceBlock {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
