package org.atmina.iiif.presentation.model;

import java.util.List;
import org.atmina.iiif.LanguageMap;
import org.jspecify.annotations.Nullable;

/// Something elsewhere.
///
/// @param type     `Text`, `Image`, `Dataset` ...
/// @param format   its media type
/// @param language of what stands there; empty where it has none
/// @param profile  what its form follows
public record Link(
        String id,
        String type,
        LanguageMap label,
        String format,
        List<String> language,
        @Nullable String profile) {
    public Link {
        language = List.copyOf(language);
    }
}
