package org.atmina.translation;

import java.util.Map;
import org.atmina.problem.Problem;

/// What an outcome is in HTTP.
final class TranslationAnswers {
    private TranslationAnswers() {}

    /// The revision, or the problem as an exception.
    static Revision revisionOr(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Revision revision) -> revision;
            case Outcome.NoSuchUnit() -> throw new Problem.Missing("no-such-text-unit", Map.of()).asException();
            case Outcome.NoSuchRevision() -> throw new Problem.Missing("no-such-revision", Map.of()).asException();
            case Outcome.Overtaken(Revision current) ->
                throw new Problem.Conflict("translation-overtaken", overtaken(current)).asException();
            case Outcome.SourceLanguage() ->
                throw new Problem.Invalid("translation-into-source-language", Map.of()).asException();
            case Outcome.LanguageNotYours() -> throw new Problem.Refused("language-not-yours", Map.of()).asException();
            case Outcome.CollectionNotYours() ->
                throw new Problem.Refused("collection-not-yours", Map.of()).asException();
            case Outcome.OwnTranslation() -> throw new Problem.Refused("own-translation", Map.of()).asException();
            case Outcome.WrongStatus(TranslationStatus status) ->
                throw new Problem.Conflict("translation-status", Map.of("current", status.slug())).asException();
            case Outcome.SourceChanged() -> throw new Problem.Conflict("source-changed", Map.of()).asException();
            case Outcome.MachineText() -> throw new Problem.Conflict("machine-text", Map.of()).asException();
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
