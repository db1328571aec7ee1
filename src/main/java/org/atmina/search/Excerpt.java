package org.atmina.search;

import java.util.List;

/// The stretch of a passage that is shown with a hit: around its first mark, cut between words.
///
/// @param offset where the stretch begins in the passage
/// @param marks  counted from the beginning of the stretch
record Excerpt(String plain, int offset, List<Mark> marks, boolean cutBefore, boolean cutAfter) {
    private static final int LONGEST = 320;
    private static final int LEAD = 100;
    private static final int LONGEST_WORD = 40;
    private static final String ELLIPSIS = "…";

    static Excerpt of(String text, List<Mark> marks) {
        int end = text.length();
        int start = 0;
        if (end > LONGEST) {
            int first = marks.isEmpty() ? 0 : marks.getFirst().start();
            start = first <= LEAD ? 0 : wordStart(text, Math.min(first - LEAD, end - LONGEST), first);
            end = start + LONGEST >= end ? end : wordEnd(text, start + LONGEST, start);
        }
        return between(text, marks, start, end);
    }

    private static Excerpt between(String text, List<Mark> marks, int start, int end) {
        var inside = marks.stream()
                .filter(mark -> mark.meets(start, end))
                .map(mark -> new Mark(Math.max(mark.start(), start), Math.min(mark.end(), end)).movedBy(-start))
                .toList();
        return new Excerpt(text.substring(start, end), start, inside, start > 0, end < text.length());
    }

    /// The stretch as HTML: escaped, each mark in its element.
    String html() {
        var html = new StringBuilder(cutBefore ? ELLIPSIS : "");
        int at = 0;
        for (Mark mark : marks) {
            html.append(escaped(plain.substring(at, mark.start())))
                    .append("<mark>")
                    .append(escaped(plain.substring(mark.start(), mark.end())))
                    .append("</mark>");
            at = mark.end();
        }
        return html.append(escaped(plain.substring(at)))
                .append(cutAfter ? ELLIPSIS : "")
                .toString();
    }

    private static int wordStart(String text, int from, int limit) {
        for (int i = from; i < Math.min(limit, from + LONGEST_WORD); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return onCharacter(text, from);
    }

    private static int wordEnd(String text, int from, int limit) {
        for (int i = from; i > Math.max(limit, from - LONGEST_WORD); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return onCharacter(text, from);
    }

    /// Never between the two halves of a character.
    private static int onCharacter(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
