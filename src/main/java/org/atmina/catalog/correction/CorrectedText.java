package org.atmina.catalog.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What is to become the present text of a file or page.
record CorrectedText(String text, List<Part> parts) {
    CorrectedText {
        parts = List.copyOf(parts);
    }

    /// A segment to be.
    record Part(Layout layout, int start, int end, String wording, Descent from) {}

    /// What a segment is besides its wording.
    record Layout(
            String kind,
            LanguageTag language,
            @Nullable Float confidence,
            @Nullable Box box,
            List<WordBox> words) {
        static Layout of(PresentText.Part part) {
            return new Layout(part.kind(), part.language(), part.confidence(), part.box(), part.words());
        }
    }

    /// Where a segment's unit comes from.
    sealed interface Descent {
        /// It is the unit of this part, with the same wording or another one.
        record Same(PresentText.Part part) implements Descent {}

        /// It is a new unit; stretches of these parts' wordings are in it.
        record New(Lineage kind, List<Origin> from) implements Descent {}
    }

    /// Where the wording of an earlier part stands in a new one.
    ///
    /// @param from offset in the earlier wording where the stretch begins
    /// @param at offset in the new wording
    record Origin(PresentText.Part part, int from, int length, int at) {}

    /// Puts a text together, part after part.
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();

        Builder gap(String gap) {
            text.append(gap);
            return this;
        }

        Builder part(Layout layout, String wording, Descent from) {
            int start = text.length();
            text.append(wording);
            parts.add(new Part(layout, start, text.length(), wording, from));
            return this;
        }

        Builder same(PresentText.Part part) {
            return part(Layout.of(part), part.wording(), new Descent.Same(part));
        }

        CorrectedText build() {
            return new CorrectedText(text.toString(), parts);
        }
    }

    /// The units that this text no longer has.
    static List<UUID> retired(PresentText before, CorrectedText after) {
        var kept = after.parts().stream()
                .map(part -> part.from() instanceof Descent.Same(var same) ? same.unit() : null)
                .toList();
        return before.parts().stream()
                .map(PresentText.Part::unit)
                .filter(unit -> !kept.contains(unit))
                .toList();
    }
}
