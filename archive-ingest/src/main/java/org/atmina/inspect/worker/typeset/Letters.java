package org.atmina.inspect.worker.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The letters of typeset pages: Liberation Sans, which comes with PDFBox and has Latin, Cyrillic,
/// Greek and Hebrew; for what it lacks, whatever the system has.
final class Letters {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Font font;
    private final Font otherwise = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

    private Letters(Font font) {
        this.font = font;
    }

    static Letters load() throws IOException {
        try (var in = PDDocument.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("The letters are missing: " + FILE);
            }
            return new Letters(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    /// The text with a font for each of its stretches.
    AttributedCharacterIterator set(String text, int size) {
        var attributed = new AttributedString(text);
        var ours = font.deriveFont((float) size);
        var other = otherwise.deriveFont((float) size);
        int at = 0;
        while (at < text.length()) {
            boolean known = font.canDisplay(text.codePointAt(at));
            int end = at;
            while (end < text.length() && font.canDisplay(text.codePointAt(end)) == known) {
                end += Character.charCount(text.codePointAt(end));
            }
            attributed.addAttribute(TextAttribute.FONT, known ? ours : other, at, end);
            at = end;
        }
        return attributed.getIterator();
    }
}
