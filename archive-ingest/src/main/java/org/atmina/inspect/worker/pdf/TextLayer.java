package org.atmina.inspect.worker.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.atmina.inspect.Box;
import org.atmina.inspect.PageSegment;
import org.atmina.inspect.Word;
import org.atmina.inspect.worker.scan.PageTextBuilder;

/// The words that a PDF page brings along, with their places.
record TextLayer(String text, List<PageSegment> segments, List<Word> words) {
    private static final int FEW_LETTERS = 3;
    private static final double MOST_UNKNOWN = 0.1;

    static TextLayer of(PDDocument document, int number, PageSize size) throws IOException {
        var stripper = new Words(size.pixelsPerPoint());
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.writeText(document, Writer.nullWriter());
        var page = stripper.page;
        return new TextLayer(page.text(), page.segments(), page.words());
    }

    /// False where there is next to nothing, or where fonts do not tell which characters their shapes stand for.
    boolean usable() {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        long unknown = text.codePoints().filter(TextLayer::isUnknown).count();
        return letters >= FEW_LETTERS && unknown <= MOST_UNKNOWN * (letters + unknown);
    }

    private static boolean isUnknown(int codePoint) {
        return codePoint == 0xFFFD || Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /// Listens to PDFBox while it finds words, lines and paragraphs.
    private static final class Words extends PDFTextStripper {
        private final PageTextBuilder page = new PageTextBuilder();
        private final double scale;

        Words(double scale) {
            this.scale = scale;
        }

        @Override
        protected void writeParagraphStart() throws IOException {
            page.startBlock();
            super.writeParagraphStart();
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            page.startLine();
            super.writeLineSeparator();
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            var places = wordPlaces(positions);
            var words = text.strip().split("\\s+", -1);
            for (int i = 0; i < places.size(); i++) {
                // PDFBox puts composed letters into the text only; where it also changes the number of words, as drawn.
                var word = words.length == places.size() ? words[i] : drawn(places.get(i));
                page.word(word.replaceAll("\\s+", ""), box(places.get(i)), 1);
            }
            super.writeString(text, positions);
        }

        private static List<List<TextPosition>> wordPlaces(List<TextPosition> positions) {
            var words = new ArrayList<List<TextPosition>>();
            var word = new ArrayList<TextPosition>();
            for (var position : positions) {
                if (!position.getUnicode().isBlank()) {
                    word.add(position);
                } else if (!word.isEmpty()) {
                    words.add(word);
                    word = new ArrayList<>();
                }
            }
            if (!word.isEmpty()) {
                words.add(word);
            }
            return words;
        }

        private static String drawn(List<TextPosition> word) {
            return word.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        }

        private Box box(List<TextPosition> positions) {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = 0;
            double bottom = 0;
            for (var position : positions) {
                left = Math.min(left, position.getX());
                right = Math.max(right, position.getX() + position.getWidth());
                top = Math.min(top, position.getY() - position.getHeight());
                bottom = Math.max(bottom, position.getY());
            }
            return new Box(px(left), px(top), px(right - left), px(bottom - top));
        }

        private int px(double points) {
            return (int) Math.max(0, Math.min(1_000_000, Math.round(points * scale)));
        }
    }
}
