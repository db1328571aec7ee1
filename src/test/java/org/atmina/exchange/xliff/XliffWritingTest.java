package org.atmina.exchange.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.exchange.ExchangedUnit;
import org.atmina.exchange.Export;
import org.atmina.exchange.Owner;
import org.atmina.glossary.RecognisedTerm;
import org.atmina.language.LanguageTag;
import org.junit.jupiter.api.Test;

/// What we write, before anybody else has seen it.
class XliffWritingTest {
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final LanguageTag LATVIAN = LanguageTag.of("lv");
    private static final UUID ENTRY = new UUID(0, 9);

    @Test
    void termsAreMarkedAndTheirRenderingsGoAlong() throws IOException {
        var file = written(
                "The Supreme Soviet & the Red Army.",
                new RecognisedTerm(4, 18, ENTRY, "Supreme Soviet", List.of("Augstākā padome", "AP")),
                new RecognisedTerm(4, 18, ENTRY, "supreme soviet", List.of("padome")),
                new RecognisedTerm(25, 33, ENTRY, "Red Army", List.of()));
        XLIFFReader.validate(file, null);
        assertThat(file)
                .contains(
                        "<source>The <mrk id=\"term-1\" type=\"term\">Supreme Soviet</mrk> &amp; the Red Army.</source>")
                .contains("<gls:glossEntry ref=\"#term-1\"><gls:term>Supreme Soviet</gls:term>"
                        + "<gls:translation>Augstākā padome</gls:translation><gls:translation>AP</gls:translation>")
                .contains("<gls:term>supreme soviet</gls:term>")
                .doesNotContain("<gls:term>Red Army");
    }

    @Test
    void whatXmlCannotHoldIsWrittenAsCodePoints() throws IOException {
        var file = written("a\fb\u0001c\r\nd]]>\uFFFE\uD83D\uDCDC");
        XLIFFReader.validate(file, null);
        assertThat(file).contains("a<cp hex=\"000C\"/>b<cp hex=\"0001\"/>c&#13;\nd]]&gt;<cp hex=\"FFFE\"/>&#x1f4dc;");
    }

    private static String written(String source, RecognisedTerm... terms) throws IOException {
        var out = new ByteArrayOutputStream();
        var hashes = new SourceHashes("0".repeat(64), Set.of());
        var text = new TextUnitRecord(
                new UUID(1, 1), new UUID(0, 1), null, TextRole.TITLE, null, ENGLISH, source, hashes, 0);
        var owner = new Owner(new UUID(0, 1), Owner.Kind.ITEM, PublicId.mint(new Random(1)), text.sourceText());
        XliffWriter.write(
                new Export.Languages(ENGLISH, LATVIAN),
                sink -> {
                    sink.begin(owner);
                    sink.take(new ExchangedUnit(text, null, null), 1);
                    sink.end();
                },
                ENGLISH,
                new Knowing(List.of(terms)),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private record Knowing(List<RecognisedTerm> terms) implements XliffWriter.Archive {
        @Override
        public String naan() {
            return "99999";
        }

        @Override
        public List<RecognisedTerm> terms(String text, LanguageTag of, LanguageTag to) {
            return terms;
        }
    }
}
