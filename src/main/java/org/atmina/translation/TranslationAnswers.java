package org.atmina.translation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.language.diff.WordMerge;
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
            case TranslationOutcome.Overtaken(Revision current, WordMerge merge) ->
                throw new Problem.Conflict("translation-overtaken", overtaken(current, merge)).asException();
            case TranslationOutcome.NoSuchWording(String hash) ->
                throw new Problem.Invalid("no-such-wording", Map.of("hash", hash)).asException();
            case TranslationOutcome.NoSuchPivot(LanguageTag language) ->
                throw new Problem.Invalid("no-such-pivot", Map.of("language", language.value())).asException();
            case TranslationOutcome.NothingToEdit() ->
                throw new Problem.Invalid("not-post-edited", Map.of()).asException();
            case TranslationOutcome.NotYourTranslation() ->
                throw new Problem.Refused("not-your-translation", Map.of()).asException();
            case TranslationOutcome.NothingToReaffirm() ->
                throw new Problem.Conflict("nothing-to-reaffirm", Map.of()).asException();
            case TranslationOutcome.SourceLanguage() ->
                throw new Problem.Invalid("translation-into-source-language", Map.of()).asException();
            case TranslationOutcome.LanguageNotYours() ->
                throw new Problem.Refused("language-not-yours", Map.of()).asException();
            case TranslationOutcome.StewardNotYours(Problem why) -> throw why.asException();
            case TranslationOutcome.PeopleOnly() ->
                throw new Problem.Conflict("no-machine-text-in-notes", Map.of()).asException();
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

    private static Map<String, Object> overtaken(Revision current, WordMerge merge) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("current", current.revision());
        facts.put("currentText", current.text());
        facts.put("currentStatus", current.review().status().slug());
        facts.put("currentAuthor", current.review().author());
        facts.putAll(merge.facts());
        return facts;
    }
}
