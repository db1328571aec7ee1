package org.atmina.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormRulesTest {
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final LanguageTag LATVIAN = LanguageTag.of("lv");
    private static final WrittenText TITLE = new WrittenText(ENGLISH, Map.of(ENGLISH, "A letter"));

    @Test
    void findsNoFaultInASoundForm() {
        assertThat(FormRules.fault(form(TITLE, "1939/1941", ItemVisibility.PUBLIC, null)))
                .isEmpty();
    }

    @Test
    void aTextStandsInItsSourceLanguage() {
        var title = new WrittenText(LATVIAN, Map.of(ENGLISH, "A letter"));
        assertThat(slug(form(title, null, ItemVisibility.PUBLIC, null))).isEqualTo("source-text-missing");
    }

    @Test
    void translationsAreLeftToTranslators() {
        var title = new WrittenText(ENGLISH, Map.of(ENGLISH, "A letter", LATVIAN, "Vēstule"));
        var fault = FormRules.fault(form(title, null, ItemVisibility.PUBLIC, null));
        assertThat(fault)
                .contains(new Problem.Invalid(
                        "translations-need-translators", Map.of("field", "title", "languages", "lv", "source", "en")));
    }

    @Test
    void aDateIsEdtf() {
        assertThat(slug(form(TITLE, "23.8.1939", ItemVisibility.PUBLIC, null))).isEqualTo("date-not-edtf");
    }

    @Test
    void anEmbargoHasAnEnd() {
        assertThat(slug(form(TITLE, null, ItemVisibility.EMBARGOED, null))).isEqualTo("embargo-and-its-day");
    }

    @Test
    void onlyAnEmbargoHasAnEnd() {
        assertThat(slug(form(TITLE, null, ItemVisibility.STAFF, LocalDate.of(2030, 1, 1))))
                .isEqualTo("embargo-and-its-day");
    }

    @Test
    void whatIsForEverybodyNeedsNoPreview() {
        assertThat(FormRules.fault(preview(ItemVisibility.PUBLIC)).map(Problem::slug))
                .contains("preview-of-what-is-open");
        assertThat(FormRules.fault(preview(ItemVisibility.STAFF))).isEmpty();
    }

    private static ItemForm preview(ItemVisibility visibility) {
        return form(TITLE, null, visibility, null, 300);
    }

    private static @Nullable String slug(ItemForm form) {
        return FormRules.fault(form).map(Problem::slug).orElse(null);
    }

    private static ItemForm form(
            WrittenText title, @Nullable String date, ItemVisibility visibility, @Nullable LocalDate embargoUntil) {
        return form(title, date, visibility, embargoUntil, null);
    }

    private static ItemForm form(
            WrittenText title,
            @Nullable String date,
            ItemVisibility visibility,
            @Nullable LocalDate embargoUntil,
            @Nullable Integer previewWidth) {
        return new ItemForm(
                new PublicId("a23456789b7"),
                null,
                ItemLevel.ITEM,
                ItemType.TEXT,
                List.of(ENGLISH),
                date,
                null,
                null,
                null,
                visibility,
                embargoUntil,
                previewWidth,
                title,
                null,
                List.of());
    }
}
