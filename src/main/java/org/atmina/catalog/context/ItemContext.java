package org.atmina.catalog.context;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.steward.Steward;
import org.jspecify.annotations.Nullable;

/// All that puts an item in context and that its readers see.
///
/// @param authenticity null where nobody has stated any
/// @param notes those of the archive first, then by the slugs of their stewards
public record ItemContext(@Nullable Authenticity authenticity, List<Advisory> advisories, List<Note> notes) {
    /// Of an item of which nothing is said.
    public static final ItemContext NONE = new ItemContext(null, List.of(), List.of());

    public ItemContext {
        advisories = List.copyOf(advisories);
        notes = List.copyOf(notes);
    }

    /// @param evidence what the status rests on
    public record Authenticity(AuthenticityStatus status, TextUnitRecord evidence, String by, Instant at) {}

    public record Advisory(AdvisoryTerm term, String by, Instant at) {}

    /// A context note that two people have signed.
    ///
    /// @param steward whose it is; null for the archive's own
    /// @param sha256 names its wording in the language in which it was written
    /// @param texts of the fields but the citations, in the order of the template
    public record Note(
            UUID id,
            @Nullable Steward steward,
            int version,
            String sha256,
            List<Text> texts,
            List<Citation> citations,
            List<Signature> signatures) {}

    public record Text(NoteField field, TextUnitRecord unit) {}

    /// @param uri where it can be read; null where it cannot
    public record Citation(TextUnitRecord unit, @Nullable String uri) {}

    public record Signature(String by, Instant at) {}

    public Remarks remarks() {
        return new Remarks(
                authenticity == null ? null : authenticity.status(),
                advisories.stream().map(Advisory::term).toList());
    }

    public boolean isEmpty() {
        return authenticity == null && advisories.isEmpty() && notes.isEmpty();
    }

    /// All texts in it, for whoever shows them in a reader's language.
    public List<TextUnitRecord> units() {
        return Stream.of(
                        Stream.ofNullable(authenticity).map(Authenticity::evidence),
                        notes.stream().flatMap(note -> note.texts().stream()).map(Text::unit),
                        notes.stream()
                                .flatMap(note -> note.citations().stream())
                                .map(Citation::unit))
                .flatMap(units -> units)
                .toList();
    }
}
