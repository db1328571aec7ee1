package org.atmina.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.atmina.memory.tmx.TmxFiles.file;
import static org.atmina.memory.tmx.TmxFiles.unit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.atmina.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is read of a memory, and which files are refused.
class TmxReaderTest {
    private static final TmxLimits LIMITS = new TmxLimits(100, 1000);
    private static final LanguageTag GERMAN = LanguageTag.of("de");
    private static final LanguageTag LATVIAN = LanguageTag.of("lv");

    @Test
    void aUnitIsReadWithWhoMadeItAndWhen() throws IOException {
        var units = read(file("de", unit("u1", "de", "Guten Tag", "lv", "Labdien")));
        assertThat(units)
                .containsExactly(new TmxUnit(
                        "u1",
                        GERMAN,
                        List.of(
                                new TmxUnit.Variant(GERMAN, "Guten Tag", null, null),
                                new TmxUnit.Variant(
                                        LATVIAN, "Labdien", "anna", Instant.parse("2025-01-02T03:04:05Z")))));
    }

    @Test
    void codesOfForeignFormatsAreNoText() throws IOException {
        var text = "A <bpt i=\"1\">&lt;b></bpt><hi>bold</hi><ept i=\"1\">&lt;/b></ept> word<ph>x<sub>note</sub></ph>.";
        var units = read(file("de", unit("u1", "de", text, "lv", "B")));
        assertThat(units.getFirst().variants().getFirst().text()).isEqualTo("A bold word.");
    }

    @Test
    void languagesAreReadAsToolsWriteThem() throws IOException {
        var units = read(file("DE_at", unit("u1", "DE_AT", "Servus", "LV-LV", "Sveiki")));
        assertThat(units.getFirst().pairs())
                .extracting(
                        pair -> pair.source().language() + " " + pair.target().language())
                .containsExactly("de-AT lv-LV");
    }

    @Test
    void withoutASourceEveryLanguageMayBeOne() throws IOException {
        var units = read(file("*all*", unit("u1", "de", "Tag", "lv", "Diena")));
        assertThat(units.getFirst().pairs())
                .extracting(pair -> pair.source().text())
                .containsExactly("Tag", "Diena");
    }

    @Test
    void anEmptyTranslationIsNone() throws IOException {
        assertThat(read(file("de", unit("u1", "de", "Tag", "lv", " ")))
                        .getFirst()
                        .pairs())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingIsThatOfTheFile(Charset encoding) throws IOException {
        var file = file("de", unit("u1", "de", "Grüße", "lv", "Sveicieni")).replace("UTF-8", encoding.name());
        assertThat(read(file.getBytes(encoding))
                        .getFirst()
                        .variants()
                        .getFirst()
                        .text())
                .isEqualTo("Grüße");
    }

    static Stream<Charset> encodings() {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void whatIsNoSoundMemoryIsRefused(String slug, String file) {
        var refused = catchThrowableOfType(UnusableMemory.class, () -> read(file));
        assertThat(refused).as(slug).isNotNull();
        assertThat(refused.problem().slug()).isEqualTo("memory-file-" + slug);
    }

    static Stream<Object[]> unusable() {
        var good = file("de", unit("u1", "de", "Tag", "lv", "Diena"));
        var doctype = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">";
        var long1001 = "x".repeat(1001);
        return Stream.of(
                refused("damaged", ""),
                refused("damaged", "PK\u0003\u0004 no XML at all"),
                refused("damaged", good.substring(0, good.length() / 2)),
                refused("damaged", good.substring(0, good.length() - 12)),
                refused("damaged", good + good),
                refused("damaged", good.replace("</seg>", "</sag>")),
                refused("misshapen", "<html><body/></html>"),
                refused("misshapen", good.replace("<body>", "<body><p>text</p>")),
                refused("misshapen", good.replace("<seg>Tag</seg>", "")),
                refused("misshapen", good.replace("<seg>Tag</seg>", "<seg>Tag</seg><seg>Tag</seg>")),
                refused("misshapen", good.replace(" xml:lang=\"lv\"", "")),
                refused("misshapen", good.replace("srclang=\"de\" ", "")),
                refused("misshapen", good.replaceAll("(?s)<header.*?/>", "")),
                refused("misshapen", good.replaceAll("(?s)<body>.*</body>", "")),
                refused("misshapen", good.replace("Tag", "<hi>".repeat(70) + "</hi>".repeat(70))),
                refused("version", good.replace("version=\"1.4\"", "version=\"1.1\"")),
                refused("version", good.replace("version=\"1.4\"", "version=\"2.0\"")),
                refused("language", good.replace("xml:lang=\"lv\"", "xml:lang=\"not a language\"")),
                refused("long-text", good.replace("Tag", long1001)),
                refused("many-units", file("de", "<tu><tuv xml:lang=\"de\"><seg>x</seg></tuv></tu>".repeat(101))),
                refused("declares", good.replace(doctype, doctype.replace(">", " [<!ENTITY x \"y\">]>"))),
                refused("declares", good.replace(doctype, doctype.replace(">", " [<!ELEMENT tmx ANY>]>"))),
                refused("declares", good.replace("Tag", "&who;")),
                refused("declares", xxe(good, doctype, "<!ENTITY who SYSTEM \"file:///etc/passwd\">")),
                refused("declares", xxe(good, doctype, "<!ENTITY % who SYSTEM \"http://127.0.0.1:9/who\"> %who;")),
                refused("declares", xxe(good, doctype, bomb())));
    }

    private static Object[] refused(String slug, String file) {
        return new Object[] {slug, file};
    }

    private static String xxe(String good, String doctype, String declaration) {
        return good.replace(doctype, "<!DOCTYPE tmx [" + declaration + "]>").replace("Tag", "&who;");
    }

    private static String bomb() {
        var bomb = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int at = 1; at <= 30; at++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(at, at - 1, at - 1));
        }
        return bomb + "<!ENTITY who \"&a30;\">";
    }

    @Test
    void whatIsWrittenIsValidAndReadAgainUnchanged() throws IOException, XMLStreamException {
        var out = new ByteArrayOutputStream();
        var tmx = new TmxWriter(out);
        var at = Instant.parse("2026-02-03T04:05:06Z");
        var source = "Erste \"Zeile\" & <zweite>\r\nmit\tTabulator, 𝕬 und \u000c Schluss";
        tmx.begin("1", GERMAN, at);
        tmx.unit(
                "a & b",
                Map.of("x-role", "segment"),
                new TmxWriter.Written(GERMAN, source, null, null, null),
                new TmxWriter.Written(LATVIAN, "Teksts", "anna <a>", at, "berta"));
        tmx.end();
        var written = out.toString(StandardCharsets.UTF_8);
        assertThat(TmxFiles.valid(written).getElementsByTagName("tuv").getLength())
                .isEqualTo(2);
        assertThat(read(written))
                .containsExactly(new TmxUnit(
                        "a & b",
                        GERMAN,
                        List.of(
                                new TmxUnit.Variant(GERMAN, source.replace('\u000c', '\uFFFD'), null, null),
                                new TmxUnit.Variant(LATVIAN, "Teksts", "anna <a>", at))));
    }

    private static List<TmxUnit> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TmxUnit> read(byte[] file) throws IOException {
        var units = new ArrayList<TmxUnit>();
        TmxReader.read(new ByteArrayInputStream(file), LIMITS, units::add);
        return units;
    }
}
