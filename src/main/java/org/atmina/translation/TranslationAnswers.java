package org.atmina.translation;

import java.util.Map;
import org.atmina.problem.Problem;

/// What an outcome is in HTTP.
final class TranslationAnswers {
    private TranslationAnswers() {}

    /// The revision, or the problem as an exception.
    static Revision revisionOr(TranslationOutcome outcome) {
        return switch (outcome) {
            case TranslationOutcome.Done(Revision revision) -> revision;
            case TranslationOutcome.NoSuchUnit() ->
                throw new Problem.Missing("no-such-text-unit", Map.of()).asException();
            case TranslationOutcome.NoSuchRevision() ->
                throw new Problem.Missing("no-such-revision", Map.of()).asException();
            case TranslationOutcome.Overtaken(Revision current) ->
                throw new Problem.Conflict("translation-overtaken", overtaken(current)).asException();
            case TranslationOutcome.SourceLanguage() ->
                throw new Problem.Invalid("translation-into-source-language", Map.of()).asException();
            case TranslationOutcome.LanguageNotYours() ->
                throw new Problem.Refused("language-not-yours", Map.of()).asException();
            case TranslationOutcome.CollectionNotYours() ->
                throw new Problem.Refused("collection-not-yours", Map.of()).asException();
            case TranslationOutcome.OwnTranslation() ->
                throw new Problem.Refused("own-translation", Map.of()).asException();
            case TranslationOutcome.WrongStatus(TranslationStatus status) ->
                throw new Problem.Conflict("translation-status", Map.of("current", status.slug())).asException();
            case TranslationOutcome.SourceChanged() ->
                throw new Problem.Conflict("source-changed", Map.of()).asException();
            case TranslationOutcome.MachineText() -> throw new Problem.Conflict("machine-text", Map.of()).asException();
        };
    }

    private static Map<String, Object> overtaken(Revision current) {
        return Map.of(
                "current", current.revision(),
                "currentText", current.text(),
                "currentStatus", current.review().status().slug(),
                "currentAuthor", current.review().author());
    }
}
