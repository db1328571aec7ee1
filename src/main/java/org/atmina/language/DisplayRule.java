package org.atmina.language;

import java.util.Collection;
import java.util.stream.Stream;

/// The one rule by which a reader gets a wording, in pages, API, manifests and feeds alike.
public final class DisplayRule {
    private DisplayRule() {}

    /// A wording and whether it is in another language than the first one the reader asked for.
    public record Shown(TextInLanguage wording, boolean fallback) {}

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

    private static boolean isForReaders(TextInLanguage wording) {
        return wording.status() == TextInLanguage.Status.APPROVED || wording.status() == TextInLanguage.Status.STALE;
    }
}
