package org.atmina.catalog.steward;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.language.DisplayRule;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.language.TextInLanguage.Status;
import org.jspecify.annotations.Nullable;

/// An organisation that publishes wordings and notes of its own, under its own name.
///
/// @param slug how tokens and addresses name it; it never changes
/// @param names what it calls itself, language by language; never empty
/// @param url where it is found on the web
public record Steward(
        UUID id,
        String slug,
        List<TextInLanguage> names,
        @Nullable String url,
        Instant updatedAt,
        long version) {
    /// What stands in place of a slug for what the archive itself publishes.
    public static final String ARCHIVE = "";

    private static final Comparator<TextInLanguage> ENGLISH_FIRST = Comparator.comparing(
                    (TextInLanguage name) -> !InterfaceLanguage.EN.tag().reads(name.language()))
            .thenComparing(TextInLanguage::language);

    public Steward {
        names = names.stream().sorted(ENGLISH_FIRST).toList();
    }

    /// A name is nobody's translation of another: in its language it is as good as any.
    static TextInLanguage named(LanguageTag language, String name) {
        return new TextInLanguage(name, language, Status.APPROVED, Origin.HUMAN);
    }

    /// The name that readers of these languages get to know it by.
    public DisplayRule.Shown name(ReaderLanguages languages) {
        return DisplayRule.choose(names.getFirst(), names, languages);
    }

    /// As answers have it: null for what the archive itself publishes.
    public static @Nullable String unlessArchive(String slug) {
        return slug.equals(ARCHIVE) ? null : slug;
    }

    /// What readers must be told of a wording: what its labels say, and whose it is; null where that is nothing.
    ///
    /// @param labels null or empty where it has none
    /// @param steward null where it is the archive's own
    public static @Nullable String told(@Nullable String labels, @Nullable Steward steward, LanguageTag reader) {
        var attribution = steward == null ? null : steward.attribution(reader);
        var told = Stream.of(Optional.ofNullable(labels), Optional.ofNullable(attribution))
                .flatMap(Optional::stream)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? null : told;
    }

    /// The sentence that tells readers that a wording is this organisation's, in every channel where people read.
    public String attribution(LanguageTag reader) {
        return Messages.in(reader, "context.wording.by", Map.of("steward", nameIn(reader)));
    }

    public String nameIn(LanguageTag language) {
        return name(ReaderLanguages.of(language)).wording().text();
    }
}
