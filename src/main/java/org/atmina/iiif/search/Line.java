package org.atmina.iiif.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;

/// Words that stand beside each other on a page.
///
/// @param start of the first word in its text
/// @param end   of the last one
record Line(int start, int end, Box box) {
    /// The words line by line, in the order of the text.
    static List<Line> of(List<WordBox> words) {
        var lines = new ArrayList<Line>();
        words.stream().sorted(Comparator.comparingInt(WordBox::start)).forEach(word -> {
            if (!lines.isEmpty() && lines.getLast().goesOnWith(word.box())) {
                lines.add(lines.removeLast().with(word));
            } else {
                lines.add(new Line(word.start(), word.end(), word.box()));
            }
        });
        return List.copyOf(lines);
    }

    /// Whether a word has its middle at the height of this line. The next line begins further left, and the next
    /// column further up.
    private boolean goesOnWith(Box word) {
        int middle = word.y() + word.height() / 2;
        boolean besides = middle >= box.y() && middle <= box.y() + box.height();
        return besides && word.x() + word.width() > box.x() + box.width() / 2;
    }

    private Line with(WordBox word) {
        var other = word.box();
        int x = Math.min(box.x(), other.x());
        int y = Math.min(box.y(), other.y());
        int right = Math.max(box.x() + box.width(), other.x() + other.width());
        int bottom = Math.max(box.y() + box.height(), other.y() + other.height());
        return new Line(start, Math.max(end, word.end()), new Box(x, y, right - x, bottom - y));
    }
}
