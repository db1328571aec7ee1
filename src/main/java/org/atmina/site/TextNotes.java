package org.atmina.site;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.translation.ItemTexts;
import org.jspecify.annotations.Nullable;

/// Says what is true of the paragraphs of a text: their languages, and what a reader must know of the translations.
/// Pure.
record TextNotes(Words say, LanguageTag wanted, List<ItemTexts.SegmentText> texts) {
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

    /// What holds for one paragraph; null where it is what the reader expects.
    @Nullable
    String of(ItemTexts.SegmentText text) {
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
