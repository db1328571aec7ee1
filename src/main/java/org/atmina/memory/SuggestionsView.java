package org.atmina.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.diff.WordDiff;
import org.jspecify.annotations.Nullable;

/// Suggestions as they are sent.
record SuggestionsView(UUID unit, LanguageTag to, Suggestion.Wording source, List<SuggestionView> suggestions) {
    static SuggestionsView of(Asked asked, List<Suggestion> suggestions) {
        var unit = asked.unit();
        return new SuggestionsView(
                unit.id(),
                asked.to(),
                new Suggestion.Wording(unit.sourceLanguage(), unit.sourceText()),
                suggestions.stream()
                        .map(each -> SuggestionView.of(each, unit.sourceText()))
                        .toList());
    }

    /// @param match `context`, `exact` or `fuzzy`
    /// @param source what was translated then
    /// @param diff from that source to the present one, word by word
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionView(
            int score,
            String match,
            String text,
            LanguageTag language,
            String origin,
            Suggestion.Wording source,
            List<WordDiff.Piece> diff,
            @Nullable String translator,
            @Nullable String reviewer,
            @Nullable Instant at,
            Suggestion.@Nullable Home from,
            Suggestion.@Nullable Brought imported,
            int times) {
        static SuggestionView of(Suggestion suggestion, String wanted) {
            return new SuggestionView(
                    suggestion.score(),
                    match(suggestion.score()),
                    suggestion.target().text(),
                    suggestion.target().language(),
                    suggestion.origin().slug(),
                    suggestion.source(),
                    WordDiff.between(suggestion.source().text(), wanted),
                    suggestion.translator(),
                    suggestion.reviewer(),
                    suggestion.at(),
                    suggestion.home(),
                    suggestion.brought(),
                    suggestion.times());
        }

        private static String match(int score) {
            return switch (score) {
                case Suggestion.IN_CONTEXT -> "context";
                case Suggestion.SAME -> "exact";
                default -> "fuzzy";
            };
        }
    }
}
