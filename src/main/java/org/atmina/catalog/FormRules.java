package org.atmina.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What must be right about a form beyond its single fields. Pure.
final class FormRules {
    private FormRules() {}

    static Optional<Problem> fault(ItemForm form) {
        return Stream.of(
                        texts("title", form.title()),
                        texts("description", form.description()),
                        date(form.date()),
                        languages(form.languages()),
                        embargo(form),
                        preview(form))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Problem> fault(CollectionForm form) {
        return texts("title", form.title()).or(() -> texts("description", form.description()));
    }

    private static Optional<Problem> texts(String field, @Nullable WrittenText text) {
        if (text == null) {
            return Optional.empty();
        }
        var source = text.source().value();
        if (!text.texts().containsKey(text.source())) {
            return Optional.of(new Problem.Invalid("source-text-missing", Map.of("field", field, "language", source)));
        }
        var others = text.texts().keySet().stream()
                .filter(language -> !language.equals(text.source()))
                .map(LanguageTag::value)
                .sorted()
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.Invalid(
                        "translations-need-translators",
                        Map.of("field", field, "languages", String.join(", ", others), "source", source)));
    }

    private static Optional<Problem> date(@Nullable String date) {
        return date == null || EdtfDate.find(date).isPresent()
                ? Optional.empty()
                : Optional.of(new Problem.Invalid("date-not-edtf", Map.of("date", date)));
    }

    private static Optional<Problem> languages(List<LanguageTag> languages) {
        return new HashSet<>(languages).size() == languages.size()
                ? Optional.empty()
                : Optional.of(new Problem.Invalid("field-invalid", Map.of("fields", "languages")));
    }

    private static Optional<Problem> embargo(ItemForm form) {
        boolean embargoed = form.visibility() == ItemVisibility.EMBARGOED;
        return embargoed == (form.embargoUntil() != null)
                ? Optional.empty()
                : Optional.of(new Problem.Invalid("embargo-and-its-day", Map.of()));
    }

    /// What everybody sees anyway needs no preview.
    private static Optional<Problem> preview(ItemForm form) {
        return form.previewWidth() == null || form.visibility() != ItemVisibility.PUBLIC
                ? Optional.empty()
                : Optional.of(new Problem.Invalid("preview-of-what-is-open", Map.of()));
    }
}
