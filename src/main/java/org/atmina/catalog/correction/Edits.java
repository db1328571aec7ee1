package org.atmina.catalog.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.correction.CorrectedText.Descent;
import org.atmina.catalog.correction.CorrectedText.Layout;
import org.atmina.catalog.correction.CorrectedText.Origin;
import org.jspecify.annotations.Nullable;

/// Makes a corrected text from the present one. Pure: what it makes is written by others.
final class Edits {
    private Edits() {}

    /// Other wordings for some units; the words that stay keep their boxes.
    static CorrectedText reworded(PresentText present, Map<UUID, String> wordings) {
        var made = new CorrectedText.Builder();
        for (int i = 0; i < present.parts().size(); i++) {
            var part = present.parts().get(i);
            made.gap(present.gapBefore(i));
            var wording = wordings.get(part.unit());
            if (wording == null || wording.equals(part.wording())) {
                made.same(part);
            } else {
                var words = WordPlaces.in(wording, part.placed());
                made.part(
                        new Layout(part.kind(), part.language(), part.confidence(), part.box(), words),
                        wording,
                        new Descent.Same(part));
            }
        }
        return made.gap(present.tail()).build();
    }

    /// Two segments in place of one.
    ///
    /// @param at offset in its wording; there is something to read on both sides of it
    static CorrectedText split(PresentText present, UUID unit, int at) {
        var made = new CorrectedText.Builder();
        for (int i = 0; i < present.parts().size(); i++) {
            var part = present.parts().get(i);
            made.gap(present.gapBefore(i));
            if (part.unit().equals(unit)) {
                split(part, at, made);
            } else {
                made.same(part);
            }
        }
        return made.gap(present.tail()).build();
    }

    private static void split(PresentText.Part part, int at, CorrectedText.Builder made) {
        var wording = part.wording();
        int end = wording.substring(0, at).stripTrailing().length();
        int start = wording.length() - wording.substring(at).stripLeading().length();
        half(part, 0, end, made);
        made.gap(wording.substring(end, start));
        half(part, start, wording.length(), made);
    }

    private static void half(PresentText.Part part, int from, int to, CorrectedText.Builder made) {
        var words = new ArrayList<WordBox>();
        for (WordBox word : part.words()) {
            int start = Math.max(from, word.start());
            int end = Math.min(to, word.end());
            if (start < end) {
                words.add(new WordBox(start - from, end - from, slice(word, start, end), word.confidence()));
            }
        }
        var box = words.isEmpty()
                ? slice(
                        part.box(),
                        from / (double) part.wording().length(),
                        to / (double) part.wording().length())
                : WordPlaces.union(words.stream().map(WordBox::box).toList());
        made.part(
                new Layout(part.kind(), part.language(), part.confidence(), part.box() == null ? null : box, words),
                part.wording().substring(from, to),
                new Descent.New(Lineage.SPLIT, List.of(new Origin(part, from, to - from, 0))));
    }

    private static Box slice(WordBox word, int start, int end) {
        double letter = word.box().width() / (double) (word.end() - word.start());
        int left = (int) Math.round((start - word.start()) * letter);
        int right = (int) Math.round((end - word.start()) * letter);
        var box = word.box();
        return new Box(box.x() + left, box.y(), Math.max(1, right - left), box.height());
    }

    /// A share of the height: paragraphs stand below each other.
    private static @Nullable Box slice(@Nullable Box box, double from, double to) {
        if (box == null) {
            return null;
        }
        int top = (int) Math.round(box.height() * from);
        int bottom = (int) Math.round(box.height() * to);
        return new Box(box.x(), box.y() + top, box.width(), Math.max(1, bottom - top));
    }

    /// One segment in place of several that follow each other.
    ///
    /// @param first index of the first of them
    /// @param joiner what stands between their wordings now
    static CorrectedText merged(PresentText present, int first, int count, String joiner) {
        var made = new CorrectedText.Builder();
        for (int i = 0; i < present.parts().size(); i++) {
            if (i <= first || i >= first + count) {
                made.gap(present.gapBefore(i));
            }
            if (i == first) {
                merge(present.parts().subList(first, first + count), joiner, made);
            } else if (i < first || i >= first + count) {
                made.same(present.parts().get(i));
            }
        }
        return made.gap(present.tail()).build();
    }

    private static void merge(List<PresentText.Part> parts, String joiner, CorrectedText.Builder made) {
        var wording = new StringBuilder();
        var words = new ArrayList<WordBox>();
        var boxes = new ArrayList<Box>();
        var origins = new ArrayList<Origin>();
        for (var part : parts) {
            wording.append(wording.isEmpty() ? "" : joiner);
            int at = wording.length();
            wording.append(part.wording());
            part.words()
                    .forEach(word ->
                            words.add(new WordBox(word.start() + at, word.end() + at, word.box(), word.confidence())));
            if (part.box() != null) {
                boxes.add(part.box());
            }
            origins.add(new Origin(part, 0, part.wording().length(), at));
        }
        var longest = parts.stream()
                .reduce((one, other) -> other.wording().length() > one.wording().length() ? other : one)
                .orElseThrow();
        var box = boxes.isEmpty() ? null : WordPlaces.union(boxes);
        made.part(
                new Layout(parts.getFirst().kind(), longest.language(), longest.confidence(), box, words),
                wording.toString(),
                new Descent.New(Lineage.MERGE, origins));
    }
}
