package org.atmina.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.translation.ItemTexts;
import org.atmina.translation.Revision;
import org.jspecify.annotations.Nullable;

/// Says what is true of the paragraphs of a text: their languages, and what a reader must know of the translations.
/// Pure.
///
/// @param stewards whose wordings are among the translations, by slug
record TextNotes(Words say, LanguageTag wanted, List<ItemTexts.SegmentText> texts, Map<String, Steward> stewards) {
    String sourceNames() {
        return names(texts.stream().map(TextNotes::source).toList());
    }

    /// The languages that stand beside the source, in words; null where none does.
    @Nullable
    String translated() {
        return isTranslated()
                ? names(texts.stream()
                        .map(ItemTexts.SegmentText::translation)
                        .filter(Objects::nonNull)
                        .map(beside -> beside.wording().language())
                        .toList())
                : null;
    }

    /// That people translated and approved all of it; null where something else has to be said of some paragraph.
    @Nullable
    String approval() {
        boolean sound = texts.stream()
                .map(ItemTexts.SegmentText::translation)
                .filter(Objects::nonNull)
                .allMatch(beside -> beside.wording().status() == TextInLanguage.Status.APPROVED);
        return isTranslated() && sound ? say.of("site.text.approved") : null;
    }

    /// What holds for the whole stretch: that nothing of it has been translated for this reader.
    @Nullable
    String notice() {
        boolean readsSource = texts.stream().allMatch(text -> wanted.reads(source(text)));
        return isTranslated() || readsSource
                ? null
                : say.of("site.text.notTranslated", "language", say.languageName(wanted), "source", sourceNames());
    }

    /// What holds for one paragraph, and whose wording it is; null where it is what the reader expects.
    @Nullable
    String of(ItemTexts.SegmentText text) {
        var said = Stream.concat(Stream.ofNullable(standing(text)), attributions(text))
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? null : said;
    }

    private Stream<String> attributions(ItemTexts.SegmentText text) {
        var beside = text.translation();
        if (beside == null) {
            return Stream.of();
        }
        var steward = stewards.get(beside.wording().steward());
        var others = beside.alternatives().stream()
                .map(Revision::steward)
                .map(slug -> slug.isEmpty() ? say.of("context.note.archive") : name(slug))
                .collect(Collectors.joining(", "));
        return Stream.concat(
                Stream.ofNullable(Wording.attribution(steward, say)),
                others.isEmpty() ? Stream.of() : Stream.of(say.of("context.wording.others", "stewards", others)));
    }

    private String name(String slug) {
        var steward = stewards.get(slug);
        return steward == null ? slug : steward.nameIn(say.language().tag());
    }

    private @Nullable String standing(ItemTexts.SegmentText text) {
        var beside = text.translation();
        if (beside == null) {
            return isTranslated() && !wanted.reads(source(text)) ? say.of("site.text.noTranslation") : null;
        }
        return say.labels(new DisplayRule.Shown(beside.wording(), text.fallback()));
    }

    private boolean isTranslated() {
        return texts.stream().anyMatch(text -> text.translation() != null);
    }

    private static LanguageTag source(ItemTexts.SegmentText text) {
        return text.segment().unit().sourceLanguage();
    }

    private String names(List<LanguageTag> tags) {
        return tags.stream().distinct().map(say::languageName).collect(Collectors.joining(", "));
    }
}
