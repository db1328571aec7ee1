package org.atmina.citation.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.Slug;
import org.atmina.citation.CitationForm;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// In which form somebody wants an answer.
sealed interface AnswerForm {
    record Page() implements AnswerForm {}

    record Json() implements AnswerForm {}

    record Written(CitationForm form) implements AnswerForm {}

    /// @param format the parameter of the address; it goes before what is accepted
    /// @param accepted the best first
    static AnswerForm choose(@Nullable String format, List<MediaType> accepted) {
        if (format != null && !format.isBlank()) {
            return ofName(format.strip());
        }
        return accepted.stream()
                .flatMap(type -> ofType(type).stream())
                .findFirst()
                .orElseThrow(() -> new Problem.Other(406, "not-acceptable", Map.of()).asException());
    }

    private static AnswerForm ofName(String format) {
        return switch (format) {
            case "html" -> new Page();
            case "json" -> new Json();
            default ->
                Slug.find(CitationForm.class, format)
                        .<AnswerForm>map(Written::new)
                        .orElseThrow(
                                () -> new Problem.Invalid("field-invalid", Map.of("fields", "format")).asException());
        };
    }

    private static Optional<AnswerForm> ofType(MediaType type) {
        var name = type.getType() + "/" + type.getSubtype();
        return switch (name) {
            case "text/html", "application/xhtml+xml", "text/*" -> Optional.of(new Page());
            case "application/json", "application/*", "*/*" -> Optional.of(new Json());
            default -> CitationForm.ofMediaType(name).map(Written::new);
        };
    }
}
