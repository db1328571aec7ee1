package org.atmina.catalog.correction;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atmina.catalog.Box;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.WordBox;
import org.atmina.language.LanguageTag;

/// A page with paragraphs below each other, ten pixels a letter.
final class PresentTextFixture {
    private PresentTextFixture() {}

    static PresentText present(String... paragraphs) {
        var german = LanguageTag.of("de");
        var parts = new ArrayList<PresentText.Part>();
        int start = 0;
        for (int i = 0; i < paragraphs.length; i++) {
            var wording = paragraphs[i];
            int top = 100 * (i + 1);
            var words = Pattern.compile("\\S+")
                    .matcher(wording)
                    .results()
                    .map(word -> new WordBox(
                            word.start(),
                            word.end(),
                            new Box(10 * word.start(), top, 10 * (word.end() - word.start()), 40),
                            90))
                    .toList();
            parts.add(new PresentText.Part(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "paragraph",
                    start,
                    start + wording.length(),
                    german,
                    0.9f,
                    new Box(0, top, 10 * wording.length(), 40),
                    words,
                    wording,
                    new SourceHashes("0".repeat(64), Set.of())));
            start += wording.length() + 2;
        }
        var place = new TextPlace(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        return new PresentText(UUID.randomUUID(), place, TextKind.OCR, german, String.join("\n\n", paragraphs), parts);
    }
}
