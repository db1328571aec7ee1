package org.atmina.memory.tmx;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A translation unit of a file: the same text in several languages.
///
/// @param id how the file names it
/// @param source the language that was translated from; null where any of them may have been
public record TmxUnit(@Nullable String id, @Nullable LanguageTag source, List<Variant> variants) {
    public TmxUnit {
        variants = List.copyOf(variants);
    }

    /// @param creator who wrote it, as the file says
    public record Variant(
            LanguageTag language,
            String text,
            @Nullable String creator,
            @Nullable Instant at) {}

    /// A text and one translation of it.
    public record Pair(Variant source, Variant target) {}

    /// From the source into every other language; from each where nothing is said of a source. What is
    /// empty is no text.
    public Stream<Pair> pairs() {
        var written = variants.stream().filter(each -> !each.text().isBlank()).toList();
        return written.stream()
                .filter(each -> source == null || each.equals(from(written).orElse(null)))
                .flatMap(from -> written.stream()
                        .filter(to -> !to.language().reads(from.language()))
                        .map(to -> new Pair(from, to)));
    }

    /// The variant in the very language of the source, or else in another form of it.
    private Optional<Variant> from(List<Variant> written) {
        var language = source;
        if (language == null) {
            return Optional.empty();
        }
        return Stream.concat(
                        written.stream().filter(each -> each.language().equals(language)),
                        written.stream().filter(each -> each.language().reads(language)))
                .findFirst();
    }
}
