package org.atmina.iiif.search;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of hits.
///
/// @param pages how many there are
/// @param total of annotations and of matches on all pages; null where they are too many to be counted
/// @param start how many annotations stand on the pages before; null where nobody has counted them
record HitPage(
        List<PassageHits> hits,
        int pages,
        @Nullable Total total,
        @Nullable Integer start) {
    static final HitPage EMPTY = new HitPage(List.of(), 1, Total.of(List.of()), 0);

    record Total(int annotations, int matches) {
        static Total of(List<PassageHits> hits) {
            return new Total(
                    hits.stream().mapToInt(each -> each.annotations().size()).sum(),
                    hits.stream().mapToInt(each -> each.matches().size()).sum());
        }
    }

    HitPage {
        hits = List.copyOf(hits);
    }

    /// The slugs of those whose wordings were found.
    Set<String> stewards() {
        return annotations().map(PlacedText::steward).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Stream<PlacedText> annotations() {
        return hits.stream().flatMap(each -> each.annotations().stream());
    }

    Stream<Match> matches() {
        return hits.stream().flatMap(each -> each.matches().stream());
    }
}
