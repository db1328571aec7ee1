package org.atmina.catalog.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.correction.CorrectedText.Descent;
import org.atmina.catalog.correction.CorrectedText.Layout;
import org.atmina.catalog.correction.CorrectedText.Origin;
import org.atmina.language.diff.SequenceDiff;
import org.jspecify.annotations.Nullable;

/// Lays a transcription of a whole page over what was read from it: a paragraph that is recognised keeps
/// its unit, with its translations, and words keep their boxes. Pure.
final class Transcribing {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern LINE_ENDS = Pattern.compile("\\n\\s*");
    /// As alike must two paragraphs be to count as the same one; half of the letter pairs of a bad
    /// reading are right.
    private static final double ALIKE = 0.4;

    private static final int MOST_COMPARED = 250_000;

    private Transcribing() {}

    static CorrectedText of(PresentText present, String transcription) {
        var paragraphs = paragraphs(present, transcription);
        var wordings = paragraphs.stream().map(Stretch::text).toList();
        var partners = partners(present.parts(), wordings);
        var placed =
                present.parts().stream().flatMap(part -> part.placed().stream()).toList();
        var words = WordPlaces.in(wordings, placed);
        var made = new CorrectedText.Builder();
        int at = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            made.gap(transcription.substring(at, paragraph.start()));
            at = paragraph.end();
            var part = partners[i];
            if (part == null) {
                var from = leftBetween(present.parts(), partners, i);
                made.part(
                        layout(present, from, words.get(i)),
                        paragraph.text(),
                        new Descent.New(Lineage.TRANSCRIPTION, from));
            } else if (part.wording().equals(paragraph.text())) {
                made.same(part);
            } else {
                var box = words.get(i).isEmpty() ? part.box() : box(words.get(i));
                made.part(
                        new Layout(part.kind(), part.language(), part.confidence(), box, words.get(i)),
                        paragraph.text(),
                        new Descent.Same(part));
            }
        }
        return made.gap(transcription.substring(at)).build();
    }

    private record Stretch(int start, int end, String text) {}

    /// Paragraphs are set apart as they were: by blank lines, or by the ends of lines where no blank
    /// line was between any two segments.
    private static List<Stretch> paragraphs(PresentText present, String text) {
        boolean lines = present.parts().size() > 1;
        for (int i = 1; i < present.parts().size(); i++) {
            lines &= !BLANK_LINES.matcher(present.gapBefore(i)).find();
        }
        var found = new ArrayList<Stretch>();
        int at = 0;
        var ends = (lines ? LINE_ENDS : BLANK_LINES).matcher(text);
        while (ends.find()) {
            add(found, text, at, ends.start());
            at = ends.end();
        }
        add(found, text, at, text.length());
        return found;
    }

    private static void add(List<Stretch> found, String text, int from, int to) {
        var wording = text.substring(from, to);
        int start = to - wording.stripLeading().length();
        int end = from + wording.stripTrailing().length();
        if (start < end) {
            found.add(new Stretch(start, end, text.substring(start, end)));
        }
    }

    /// For each paragraph the part that it is, in the same order; null where it is none of them.
    private static PresentText.@Nullable Part[] partners(List<PresentText.Part> parts, List<String> wordings) {
        var partners = new PresentText.@Nullable Part[wordings.size()];
        int at = 0;
        int newAt = 0;
        for (var change : SequenceDiff.between(
                parts.stream().map(PresentText.Part::wording).toList(), wordings)) {
            while (newAt < change.newStart()) {
                partners[newAt++] = parts.get(at++);
            }
            var gone = parts.subList(change.start(), change.end());
            var come = wordings.subList(change.newStart(), change.newEnd());
            System.arraycopy(alike(gone, come), 0, partners, newAt, come.size());
            at = change.end();
            newAt = change.newEnd();
        }
        while (newAt < partners.length) {
            partners[newAt++] = parts.get(at++);
        }
        return partners;
    }

    /// The pairs in order that are most alike together.
    private static PresentText.@Nullable Part[] alike(List<PresentText.Part> gone, List<String> come) {
        var partners = new PresentText.@Nullable Part[come.size()];
        if ((long) gone.size() * come.size() > MOST_COMPARED) {
            return partners;
        }
        var pairs = gone.stream().map(part -> LetterPairs.of(part.wording())).toList();
        var newPairs = come.stream().map(LetterPairs::of).toList();
        double[][] best = new double[gone.size() + 1][come.size() + 1];
        double[][] likeness = new double[gone.size()][come.size()];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = come.size() - 1; j >= 0; j--) {
                likeness[i][j] = pairs.get(i).likeness(newPairs.get(j));
                double together = likeness[i][j] < ALIKE ? 0 : likeness[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < gone.size() && j < come.size()) {
            if (likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                partners[j++] = gone.get(i++);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }

    /// What stood where a new paragraph stands: the parts that nobody took, between the neighbours that
    /// were taken.
    private static List<Origin> leftBetween(
            List<PresentText.Part> parts, PresentText.@Nullable Part[] partners, int index) {
        int from = 0;
        for (int i = index; i >= 0; i--) {
            if (partners[i] != null) {
                from = parts.indexOf(partners[i]) + 1;
                break;
            }
        }
        int to = parts.size();
        for (int i = index; i < partners.length; i++) {
            if (partners[i] != null) {
                to = parts.indexOf(partners[i]);
                break;
            }
        }
        return parts.subList(Math.min(from, to), to).stream()
                .map(part -> new Origin(part, 0, 0, 0))
                .toList();
    }

    private static Layout layout(PresentText present, List<Origin> from, List<WordBox> words) {
        var like = from.isEmpty() ? null : from.getFirst().part();
        var box = words.isEmpty() ? (like == null ? null : like.box()) : box(words);
        return like == null
                ? new Layout("paragraph", present.language(), null, box, words)
                : new Layout(like.kind(), like.language(), like.confidence(), box, words);
    }

    private static Box box(List<WordBox> words) {
        return WordPlaces.union(words.stream().map(WordBox::box).toList());
    }

    /// The pairs of letters of a wording, sorted: how alike two wordings are (Dice), whatever was
    /// misread.
    private record LetterPairs(int[] pairs) {
        static LetterPairs of(String wording) {
            var letters = wording.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
            int[] pairs = new int[Math.max(1, letters.length() - 1)];
            if (letters.length() < 2) {
                pairs[0] = letters.isEmpty() ? 0 : letters.charAt(0);
            }
            for (int i = 0; i + 1 < letters.length(); i++) {
                pairs[i] = letters.charAt(i) << 16 | letters.charAt(i + 1);
            }
            Arrays.sort(pairs);
            return new LetterPairs(pairs);
        }

        double likeness(LetterPairs other) {
            int i = 0;
            int j = 0;
            int same = 0;
            while (i < pairs.length && j < other.pairs.length) {
                int order = Integer.compare(pairs[i], other.pairs[j]);
                same += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return 2.0 * same / (pairs.length + other.pairs.length);
        }
    }
}
