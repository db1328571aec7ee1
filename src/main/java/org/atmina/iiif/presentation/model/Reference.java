package org.atmina.iiif.presentation.model;

import java.util.List;
import org.atmina.iiif.LanguageMap;

/// A manifest, a collection or a canvas that is named and not told.
public record Reference(String id, String type, LanguageMap label, List<Picture> thumbnail) {
    public Reference {
        thumbnail = List.copyOf(thumbnail);
    }
}
