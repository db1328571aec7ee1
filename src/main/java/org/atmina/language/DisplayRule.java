package org.atmina.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// The one rule by which a reader gets a wording, in pages, API, manifests and feeds alike.
public final class DisplayRule {
    private DisplayRule() {}

    /// A wording and whether it is in another language than the first one the reader asked for.
    public record Shown(TextInLanguage wording, boolean fallback) {
        /// What the reader must be told about it.
        public List<TextLabel> labels() {
            return TextLabel.of(this);
        }
    }

    /// The reader's languages in their order, in each the source before a translation that readers may see
    /// (approved, or approved once and stale since); where none of them exists, the source.
    public static Shown choose(
            TextInLanguage source, Collection<TextInLanguage> translations, ReaderLanguages languages) {
        var chosen = languages.preferred().stream()
                .flatMap(wanted -> Stream.concat(
                                Stream.of(source), translations.stream().filter(DisplayRule::isForReaders))
                        .filter(wording -> wanted.reads(wording.language()))
                        .limit(1))
                .findFirst()
                .orElse(source);
        return new Shown(chosen, !languages.preferred().getFirst().reads(chosen.language()));
    }

    /// For those who get all languages at once, such as viewers: the source, and of each other language what its
    /// readers get by [#choose], in the order in which the translations come.
    public static List<TextInLanguage> inEveryLanguage(TextInLanguage source, Collection<TextInLanguage> translations) {
        var byLanguage = new LinkedHashMap<LanguageTag, TextInLanguage>();
        byLanguage.put(source.language(), source);
        translations.stream()
                .filter(DisplayRule::isForReaders)
                .forEach(wording -> byLanguage.putIfAbsent(wording.language(), wording));
        return List.copyOf(byLanguage.values());
    }

    private static boolean isForReaders(TextInLanguage wording) {
        return switch (wording.status()) {
            case SOURCE, APPROVED, STALE -> true;
            case DRAFT, IN_REVIEW, REJECTED -> false;
        };
    }
}
