package org.atmina.inspect.worker.scan;

import java.util.ArrayList;
import java.util.List;
import org.atmina.inspect.Box;
import org.atmina.inspect.PageSegment;
import org.atmina.inspect.SegmentKind;
import org.atmina.inspect.SegmentLanguage;
import org.atmina.inspect.Word;
import org.atmina.inspect.worker.text.CleanText;

/// Puts the text of a page together from its words: a space between words, a line break between lines,
/// a blank line between blocks. A line or a block without a word leaves no trace. Whoever knows the
/// page says later what its blocks are in.
public final class PageTextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private final List<PageSegment> segments = new ArrayList<>();
    private String separator = "";
    private int blockStart = -1;
    private int left;
    private int top;
    private int right;
    private int bottom;

    public void startBlock() {
        endBlock();
        separator = text.isEmpty() ? "" : "\n\n";
    }

    public void startLine() {
        if (blockStart >= 0) {
            separator = "\n";
        }
    }

    public void word(String raw, Box box, double confidence) {
        var content = CleanText.of(raw).text().strip();
        if (content.isEmpty()) {
            return;
        }
        text.append(separator);
        separator = " ";
        int start = text.length();
        text.append(content);
        words.add(new Word(start, text.length(), box, confidence));
        if (blockStart < 0) {
            blockStart = start;
            left = box.x();
            top = box.y();
            right = box.x() + box.w();
            bottom = box.y() + box.h();
        }
        left = Math.min(left, box.x());
        top = Math.min(top, box.y());
        right = Math.max(right, box.x() + box.w());
        bottom = Math.max(bottom, box.y() + box.h());
    }

    private void endBlock() {
        if (blockStart >= 0) {
            var box = new Box(left, top, right - left, bottom - top);
            segments.add(new PageSegment(
                    segments.size(), SegmentKind.PARAGRAPH, blockStart, text.length(), box, SegmentLanguage.UNKNOWN));
            blockStart = -1;
        }
    }

    ReadText build() {
        endBlock();
        return new ReadText(text.toString(), List.copyOf(segments), List.copyOf(words));
    }

    public String text() {
        return text.toString();
    }

    public List<Word> words() {
        return List.copyOf(words);
    }

    public List<PageSegment> segments() {
        endBlock();
        return List.copyOf(segments);
    }
}
