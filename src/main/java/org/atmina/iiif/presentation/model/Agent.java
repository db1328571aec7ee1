package org.atmina.iiif.presentation.model;

import java.util.List;
import org.atmina.iiif.LanguageMap;

/// Who provides something.
public record Agent(String id, LanguageMap label, List<Link> homepage, List<Picture> logo) {
    public Agent {
        homepage = List.copyOf(homepage);
        logo = List.copyOf(logo);
    }
}
