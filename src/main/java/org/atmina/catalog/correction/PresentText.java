package org.atmina.catalog.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.WordBox;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// The present text of a file or page with all that hangs on it, locked for whoever corrects it.
///
/// @param id of its text version; null where nothing was read yet
record PresentText(
        @Nullable UUID id, TextPlace place, TextKind kind, LanguageTag language, String text, List<Part> parts) {
    /// A segment with the unit whose wording it is.
    ///
    /// @param start offset in the text
    record Part(
            UUID segment,
            UUID unit,
            String kind,
            int start,
            int end,
            LanguageTag language,
            @Nullable Float confidence,
            @Nullable Box box,
            List<WordBox> words,
            String wording,
            SourceHashes hashes) {
        List<WordPlaces.Placed> placed() {
            return WordPlaces.of(wording, words);
        }
    }

    PresentText {
        parts = List.copyOf(parts);
    }

    static PresentText none(TextPlace place, LanguageTag language) {
        return new PresentText(null, place, TextKind.TRANSCRIPTION, language, "", List.of());
    }

    Optional<Part> partOf(UUID unit) {
        return parts.stream().filter(part -> part.unit().equals(unit)).findFirst();
    }

    /// What stands between the part before and this one.
    String gapBefore(int index) {
        int from = index == 0 ? 0 : parts.get(index - 1).end();
        return text.substring(
                Math.min(from, parts.get(index).start()), parts.get(index).start());
    }

    /// What stands after the last part.
    String tail() {
        return text.substring(parts.isEmpty() ? 0 : parts.getLast().end());
    }
}
