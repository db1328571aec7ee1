package org.atmina.translation;

/// What became of saving, submitting or judging a translation.
public sealed interface TranslationOutcome {
    /// Done; the revision as it stands now.
    record Done(Revision revision) implements TranslationOutcome {}

    record NoSuchUnit() implements TranslationOutcome {}

    record NoSuchRevision() implements TranslationOutcome {}

    /// Somebody saved in between: the one who asks must look at this revision first.
    record Overtaken(Revision current) implements TranslationOutcome {}

    /// The unit is written in this language; there is nothing to translate.
    record SourceLanguage() implements TranslationOutcome {}

    /// The roles of who asks do not reach to this language.
    record LanguageNotYours() implements TranslationOutcome {}

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
