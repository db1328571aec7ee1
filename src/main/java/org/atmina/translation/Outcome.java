package org.atmina.translation;

/// What became of saving, submitting or judging a translation.
public sealed interface Outcome {
    /// Done; the revision as it stands now.
    record Done(Revision revision) implements Outcome {}

    record NoSuchUnit() implements Outcome {}

    record NoSuchRevision() implements Outcome {}

    /// Somebody saved in between: the one who asks must look at this revision first.
    record Overtaken(Revision current) implements Outcome {}

    /// The unit is written in this language; there is nothing to translate.
    record SourceLanguage() implements Outcome {}

    /// The roles of who asks do not reach to this language.
    record LanguageNotYours() implements Outcome {}

    /// The work of who asks is limited to other collections.
    record CollectionNotYours() implements Outcome {}

    /// Nobody approves or rejects what they wrote.
    record OwnTranslation() implements Outcome {}

    /// A step that does not follow from where the revision stands.
    record WrongStatus(TranslationStatus status) implements Outcome {}

    /// The source has changed since it was translated; it must be looked at again before it is approved.
    record SourceChanged() implements Outcome {}

    /// Machine text is never approved as it is: a person saves their own wording first.
    record MachineText() implements Outcome {}
}
