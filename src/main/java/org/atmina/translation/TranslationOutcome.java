package org.atmina.translation;

import org.atmina.language.LanguageTag;
import org.atmina.language.diff.WordMerge;
import org.atmina.problem.Problem;

/// What became of saving, submitting or judging a translation.
public sealed interface TranslationOutcome {
    /// Done; the revision as it stands now.
    record Done(Revision revision) implements TranslationOutcome {}

    record NoSuchUnit() implements TranslationOutcome {}

    record NoSuchRevision() implements TranslationOutcome {}

    /// Somebody saved in between: the one who asks must look at this revision first.
    ///
    /// @param merge what both made of the revision that they began with; who saves nothing, but judges
    ///     or reaffirms a revision, has changed nothing of it
    record Overtaken(Revision current, WordMerge merge) implements TranslationOutcome {}

    /// The source never had the wording that the translation is said to be of.
    record NoSuchWording(String hash) implements TranslationOutcome {}

    /// There is no approved translation in the language that it is said to come through.
    record NoSuchPivot(LanguageTag language) implements TranslationOutcome {}

    /// Nothing that a machine has made lies under it.
    record NothingToEdit() implements TranslationOutcome {}

    /// Only who wrote a revision takes it back.
    record NotYourTranslation() implements TranslationOutcome {}

    /// The latest revision is not an approved one whose source has changed.
    record NothingToReaffirm() implements TranslationOutcome {}

    /// The unit is written in this language; there is nothing to translate.
    record SourceLanguage() implements TranslationOutcome {}

    /// The roles of who asks do not reach to this language.
    record LanguageNotYours() implements TranslationOutcome {}

    /// Whoever asks does not act for the steward, or there is none of that name.
    record StewardNotYours(Problem why) implements TranslationOutcome {}

    /// Context notes are written and translated by people only.
    record PeopleOnly() implements TranslationOutcome {}

    /// The work of who asks is limited to other collections.
    record CollectionNotYours() implements TranslationOutcome {}

    /// Nobody approves or rejects what they wrote.
    record OwnTranslation() implements TranslationOutcome {}

    /// A step that does not follow from where the revision stands.
    record WrongStatus(TranslationStatus status) implements TranslationOutcome {}

    /// The source has changed since it was translated; it must be looked at again before it is approved.
    record SourceChanged() implements TranslationOutcome {}

    /// Machine text is never approved as it is: a person saves their own wording first.
    record MachineText() implements TranslationOutcome {}
}
