package org.atmina.analysis.hunspell;

import java.util.ArrayList;
import java.util.List;

/// What the letters of a word next to an affix must be: `[^bp]` `s` `.`, one piece a letter.
final class Condition {
    private record Piece(String letters, boolean none) {
        boolean allows(char letter) {
            return none != letters.indexOf(letter) >= 0;
        }
    }

    private final List<Piece> pieces;

    private Condition(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    static Condition of(String written) {
        var pieces = new ArrayList<Piece>();
        for (int at = 0; at < written.length(); at++) {
            if (written.charAt(at) == '[') {
                int end = written.indexOf(']', at);
                String inside = written.substring(at + 1, end);
                pieces.add(inside.startsWith("^") ? new Piece(inside.substring(1), true) : new Piece(inside, false));
                at = end;
            } else if (written.charAt(at) == '.') {
                pieces.add(new Piece("", true));
            } else {
                pieces.add(new Piece(written.substring(at, at + 1), false));
            }
        }
        boolean any = pieces.stream().allMatch(piece -> piece.equals(new Piece("", true)));
        return new Condition(any ? List.of() : pieces);
    }

    boolean holdsAtEnd(String word) {
        return holdsAt(word, word.length() - pieces.size());
    }

    boolean holdsAtStart(String word) {
        return holdsAt(word, 0);
    }

    private boolean holdsAt(String word, int start) {
        if (start < 0 || start + pieces.size() > word.length()) {
            return false;
        }
        for (int at = 0; at < pieces.size(); at++) {
            if (!pieces.get(at).allows(word.charAt(start + at))) {
                return false;
            }
        }
        return true;
    }
}
