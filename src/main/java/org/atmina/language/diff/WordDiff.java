package org.atmina.language.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.atmina.language.diff.SequenceDiff.Change;

/// What differs between two wordings, word by word. Offsets count UTF-16 code units.
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    private WordDiff() {}

    /// What became of a stretch.
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        REPLACED;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A stretch of both wordings.
    ///
    /// @param start of `before` in the one wording
    /// @param newStart of `after` in the other wording
    public record Piece(Kind kind, int start, String before, int newStart, String after) {
        public int end() {
            return start + before.length();
        }
    }

    /// The two wordings from beginning to end, as stretches that stayed and stretches that did not.
    public static List<Piece> between(String before, String after) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        int newAt = 0;
        for (Change change : changes(before, after)) {
            if (change.start() > at) {
                pieces.add(piece(Kind.SAME, before, at, change.start(), after, newAt, change.newStart()));
            }
            var kind = change.start() == change.end()
                    ? Kind.ADDED
                    : change.newStart() == change.newEnd() ? Kind.REMOVED : Kind.REPLACED;
            pieces.add(piece(kind, before, change.start(), change.end(), after, change.newStart(), change.newEnd()));
            at = change.end();
            newAt = change.newEnd();
        }
        if (at < before.length()) {
            pieces.add(piece(Kind.SAME, before, at, before.length(), after, newAt, after.length()));
        }
        return pieces;
    }

    private static Piece piece(Kind kind, String before, int start, int end, String after, int newStart, int newEnd) {
        return new Piece(kind, start, before.substring(start, end), newStart, after.substring(newStart, newEnd));
    }

    /// The changes in code units. A long text is compared by lines first, and by words where lines
    /// differ.
    static List<Change> changes(String before, String after) {
        var words = split(WORD, before);
        var newWords = split(WORD, after);
        if (words.size() + newWords.size() <= SequenceDiff.MOST_COMPARED) {
            return inUnits(words, newWords);
        }
        return inUnits(split(LINE, before), split(LINE, after)).stream()
                .flatMap(block -> inUnits(
                                split(WORD, before.substring(block.start(), block.end())),
                                split(WORD, after.substring(block.newStart(), block.newEnd())))
                        .stream()
                        .map(change -> change.movedBy(block.start(), block.newStart())))
                .toList();
    }

    private static List<Change> inUnits(List<String> before, List<String> after) {
        int[] from = offsets(before);
        int[] to = offsets(after);
        return SequenceDiff.between(before, after).stream()
                .map(change -> new Change(
                        from[change.start()], from[change.end()], to[change.newStart()], to[change.newEnd()]))
                .toList();
    }

    private static int[] offsets(List<String> parts) {
        int[] offsets = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            offsets[i + 1] = offsets[i] + parts.get(i).length();
        }
        return offsets;
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
