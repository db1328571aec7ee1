package org.atmina.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The languages a reader wants, the best first; never empty.
public record ReaderLanguages(List<LanguageTag> preferred) {
    private static final int LONGEST_HEADER = 1000;
    private static final LanguageTag ENGLISH = InterfaceLanguage.EN.tag();

    public ReaderLanguages {
        preferred = preferred.isEmpty() ? List.of(ENGLISH) : List.copyOf(preferred);
    }

    public static ReaderLanguages of(LanguageTag... tags) {
        return new ReaderLanguages(List.of(tags));
    }

    /// What was asked for by `?lang=` first, then what the browser says by `Accept-Language`.
    /// A header that is not well-formed counts as absent: nobody is refused a page over it.
    public static ReaderLanguages of(@Nullable LanguageTag asked, @Nullable String acceptLanguage) {
        var tags = new LinkedHashSet<LanguageTag>();
        if (asked != null) {
            tags.add(asked);
        }
        tags.addAll(parse(acceptLanguage));
        return new ReaderLanguages(new ArrayList<>(tags));
    }

    /// As [#of(LanguageTag, String)], of what the address says, which may be anything.
    public static ReaderLanguages written(@Nullable String asked, @Nullable String acceptLanguage) {
        try {
            return of(asked == null ? null : LanguageTag.of(asked), acceptLanguage);
        } catch (IllegalArgumentException e) {
            return of(null, acceptLanguage); // a bad tag may be the very problem that is told
        }
    }

    /// These, with one before them.
    public ReaderLanguages after(LanguageTag first) {
        return new ReaderLanguages(
                Stream.concat(Stream.of(first), preferred.stream()).distinct().toList());
    }

    /// These languages, and behind them what the browser says, in the form of `Accept-Language`; without the latter
    /// where both together would be too long to be read.
    ///
    /// @param saved not empty
    public static String header(List<LanguageTag> saved, @Nullable String acceptLanguage) {
        var both = joined(Stream.concat(saved.stream(), parse(acceptLanguage).stream()));
        return both.length() <= LONGEST_HEADER ? both : joined(saved.stream());
    }

    private static String joined(Stream<LanguageTag> tags) {
        return tags.distinct().map(LanguageTag::value).collect(Collectors.joining(", "));
    }

    private static List<LanguageTag> parse(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
                    .map(range -> LanguageTag.of(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /// The language of our own words to this reader: the first preferred one in which the archive speaks, else English.
    public LanguageTag ofInterface() {
        return preferred.stream()
                .flatMap(tag -> InterfaceLanguage.of(tag).stream())
                .findFirst()
                .orElse(InterfaceLanguage.EN)
                .tag();
    }
}
