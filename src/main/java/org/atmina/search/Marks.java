package org.atmina.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.atmina.search.query.Signs;

/// Reads the marks back out of the text that the search engine has marked. Several fields mark the same text (as it is
/// written, by lemma, without accents), and a word counts as marked when one of them says so.
final class Marks {
    /// Where a text should hold one of these signs itself, comparing with the verbatim text tells.
    static final String BEFORE = Signs.BEFORE;

    static final String AFTER = Signs.AFTER;

    private Marks() {}

    /// @param verbatim the text as it was stored
    /// @param marked   the same text, each time with the marks of one field
    static List<Mark> of(String verbatim, Collection<String> marked) {
        var all = marked.stream()
                .flatMap(text -> single(verbatim, text).stream())
                .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end))
                .toList();
        var merged = new ArrayList<Mark>();
        for (Mark mark : all) {
            if (!merged.isEmpty() && mark.start() < merged.getLast().end()) {
                var last = merged.removeLast();
                merged.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                merged.add(mark);
            }
        }
        return List.copyOf(merged);
    }

    /// The marks with those made one between which stands no letter and no digit: words that were found side by side.
    static List<Mark> joined(String verbatim, List<Mark> marks) {
        var joined = new ArrayList<Mark>();
        for (Mark mark : marks) {
            if (!joined.isEmpty() && isGap(verbatim, joined.getLast().end(), mark.start())) {
                joined.add(new Mark(joined.removeLast().start(), mark.end()));
            } else {
                joined.add(mark);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean isGap(String verbatim, int from, int to) {
        return verbatim.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static List<Mark> single(String verbatim, String marked) {
        var marks = new ArrayList<Mark>();
        int at = 0;
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char sign = marked.charAt(i);
            if (at < verbatim.length() && verbatim.charAt(at) == sign) {
                at++;
            } else if (sign == BEFORE.charAt(0)) {
                start = at;
            } else if (sign == AFTER.charAt(0) && at > start) {
                marks.add(new Mark(start, at));
            }
        }
        return marks;
    }
}
