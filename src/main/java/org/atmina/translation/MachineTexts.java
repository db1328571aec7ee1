package org.atmina.translation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage.Origin;
import org.jspecify.annotations.Nullable;

/// What must be said of wordings that a machine wrote, wherever they are shown. The room of machines
/// fulfils it.
public interface MachineTexts {
    /// For each of these, which are a machine's.
    Map<Key, Note> notes(Collection<Key> written, ReaderLanguages languages);

    /// For those of these revisions that are a machine's.
    default Map<Key, Note> notesOf(Collection<Revision> revisions, ReaderLanguages languages) {
        return notes(
                revisions.stream()
                        .filter(revision -> revision.origin() == Origin.MACHINE)
                        .map(Key::of)
                        .toList(),
                languages);
    }

    /// Which revision is meant.
    ///
    /// @param steward slug of whose it is; empty for the archive's own
    record Key(UUID unit, LanguageTag language, String steward, int revision) {
        static Key of(Revision revision) {
            return new Key(revision.unit(), revision.language(), revision.steward(), revision.revision());
        }
    }

    /// @param engine the program that wrote it; null where whoever saved it did not say
    /// @param label the sentence for readers, in their language
    record Note(
            @Nullable String engine,
            @Nullable String model,
            @Nullable Instant at,
            String label) {}
}
