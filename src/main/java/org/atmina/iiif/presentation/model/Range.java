package org.atmina.iiif.presentation.model;

import java.util.List;
import java.util.stream.Stream;
import org.atmina.iiif.LanguageMap;

/// A part of the table of contents.
///
/// @param canvases that it covers
/// @param ranges   that stand in it, after its canvases
public record Range(String id, LanguageMap label, List<String> canvases, List<Range> ranges) {
    public Range {
        canvases = List.copyOf(canvases);
        ranges = List.copyOf(ranges);
        if (canvases.isEmpty() && ranges.isEmpty()) {
            throw new IllegalArgumentException("A range covers something");
        }
    }

    public Stream<Range> withAllBelow() {
        return Stream.concat(Stream.of(this), ranges.stream().flatMap(Range::withAllBelow));
    }
}
