package org.atmina.iiif.presentation.model;

import java.util.List;

/// Where more of something is to be had.
///
/// @param homepage  pages for people, one for each interface language
/// @param rendering other forms for people: originals, texts
/// @param seeAlso   descriptions for programs
/// @param partOf    what it belongs to
public record Links(List<Link> homepage, List<Link> rendering, List<Link> seeAlso, List<Reference> partOf) {
    public static final Links NONE = new Links(List.of(), List.of(), List.of(), List.of());

    public Links {
        homepage = List.copyOf(homepage);
        rendering = List.copyOf(rendering);
        seeAlso = List.copyOf(seeAlso);
        partOf = List.copyOf(partOf);
    }
}
