package org.atmina.iiif.presentation.model;

import java.util.List;
import org.atmina.iiif.LanguageMap;

/// Places on a map, as GeoJSON tells them.
public record Places(String id, List<Place> places) {
    /// @param id of the feature
    public record Place(String id, LanguageMap label, double longitude, double latitude) {}

    public Places {
        places = List.copyOf(places);
    }
}
