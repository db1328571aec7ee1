package org.atmina.citation;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A citation as people write it, in one line.
final class PlainCitation {
    private PlainCitation() {}

    static String of(Reference reference, LanguageTag language) {
        var words = new CitationWords(reference, language);
        var archive = reference.archive();
        var sentences = new ArrayList<String>();
        sentences.add(joined(String.join("; ", reference.authors())));
        sentences.add(joined(
                reference.title(),
                reference.date() == null ? null : reference.date().words()));
        sentences.add(joined(archive.name(), archive.collection(), archive.identifier()));
        sentences.add(archive.ark());
        words.locus().ifPresent(sentences::add);
        sentences.add(words.wording());
        var text = sentences.stream()
                .map(PlainCitation::oneLine)
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> endsItself(sentence) ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
        return text + " " + reference.address() + " (" + words.accessed() + ")";
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static boolean endsItself(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("!") || sentence.endsWith("?") || sentence.endsWith("…");
    }

    /// Breaks of lines, tabs and what cannot be seen become one space.
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
