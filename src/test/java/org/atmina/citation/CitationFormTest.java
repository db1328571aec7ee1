package org.atmina.citation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.BibliographyFileReader;
import de.undercouch.citeproc.BibliographyFileReader.FileFormat;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.atmina.catalog.EdtfDate;
import org.atmina.catalog.ItemType;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What reference managers make of our citations, read by a library of theirs.
class CitationFormTest {
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String ADDRESS = "https://archive.example.org/cite/p00000000000000/lv/3";

    @Test
    void saysInOneLineEverythingThatIsNeededToFindItAgain() {
        assertThat(CitationForm.TEXT.write(reference("Vēstule no Rēzeknes", "1941-06-14"), ENGLISH))
                .isEqualTo("Ozola, Anna. Vēstule no Rēzeknes, 14 June 1941. Atmina archive, Papers, A-1."
                        + " ark:/99999/a23456789b7. Page 2, paragraph 5. Translation (Latvian) by translator-lv,"
                        + " reviewed by reviewer-lv, revision 3, approved 2 March 2026, SHA-256 0123456789abcdef…"
                        + " " + ADDRESS + " (accessed 23 November 2026)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vēstule Šiauliams, õhtul – „Ąžuolas“ ja Łódź",
                "Braces { that } never { close",
                "100 % of A & B_c #1 costs $5 ~ x^2 \\end",
                "Two\nlines\r\nand\ta tab",
                "TY  - JOUR\r\nER  - ",
                "@misc{x, title={y}}",
                "\"quoted\" and 'single'",
            })
    void givesReferenceManagersTheTitleAsItIs(String title) throws IOException {
        var reference = reference(title, "1941-06-14");
        var line = title.replaceAll("\\s+", " ").strip();
        assertThat(read(CitationForm.RIS, reference).getTitle()).isEqualTo(line);
        assertThat(read(CitationForm.CSL_JSON, reference).getTitle()).isEqualTo(line);
        assertThat(withoutCommands(read(CitationForm.BIBTEX, reference).getTitle()))
                .isEqualTo(line.replace("\"", "")); // LaTeX has a command for them that this reader does not know
        assertThat(CitationForm.BIBTEX.write(reference, ENGLISH).split("textquotedbl", -1))
                .hasSize(title.split("\"", -1).length);
    }

    @ParameterizedTest
    @EnumSource(value = CitationForm.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
    void namesWhoWroteAndWhoTranslatedWithoutTakingNamesApart(CitationForm form) throws IOException {
        var read = read(form, reference("A letter", "1941-06-14"));
        assertThat(read.getAuthor())
                .hasSize(1)
                .satisfies(names -> assertThat(name(names[0])).contains("Ozola").contains("Anna"));
        assertThat(read.getURL()).isEqualTo(ADDRESS);
        var issued = read.getIssued();
        assertThat(issued.getRaw() + Arrays.deepToString(issued.getDateParts())).contains("1941");
        assertThat(form.write(reference("A letter", "1941-06-14"), ENGLISH)).contains("translator-lv");
    }

    @Test
    void linesOfRisAreATagAndAValueAndEndAsTheyShould() {
        var ris = CitationForm.RIS.write(reference("A\nER  - letter", "1941-06"), ENGLISH);
        assertThat(ris.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
        assertThat(ris).startsWith("TY  - MANSCPT\r\n").endsWith("ER  - \r\n").contains("DA  - 1941/06//\r\n");
        assertThat(ris.split("ER  - \r\n", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1939/1941", "193X", "1941-06-14~", "[1939,1941]", "1941-21"})
    void keepsDatesThatAreNoPlainDays(String edtf) throws IOException {
        var reference = reference("A letter", edtf);
        assertThat(read(CitationForm.CSL_JSON, reference).getIssued()).isNotNull();
        assertThat(CitationForm.BIBTEX.write(reference, ENGLISH)).contains("date = {");
        assertThat(CitationForm.RIS.write(reference, ENGLISH)).contains("DA  - ");
    }

    @Test
    void aSourceHasNoTranslator() throws IOException {
        var whole = reference("A letter", "1941");
        var wording = new Reference.Wording(ENGLISH, 0, Instant.parse("2026-01-01T00:00:00Z"), null, null, null, HASH);
        var source = new Reference(
                "key", List.of(), "A letter", null, null, whole.archive(), null, wording, ADDRESS, whole.accessed());
        for (var form : CitationForm.values()) {
            assertThat(form.write(source, ENGLISH)).doesNotContain("translator").contains(ADDRESS);
        }
        assertThat(read(CitationForm.CSL_JSON, source).getAuthor()).isNull();
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void speaksTheLanguageOfTheReader(InterfaceLanguage language) {
        var text = CitationForm.TEXT.write(reference("Vēstule", "1941-06-14"), language.tag());
        assertThat(text)
                .contains("Vēstule", "translator-lv", "0123456789abcdef", ADDRESS)
                .doesNotContain("{", "null");
    }

    @Test
    void theJsonIsAListOfOne() throws IOException {
        var json = new ObjectMapper().readTree(CitationForm.CSL_JSON.write(reference("A", "1941-06-14"), ENGLISH));
        assertThat(json).hasSize(1);
        assertThat(json.at("/0/issued/date-parts/0").toString()).isEqualTo("[1941,6,14]");
        assertThat(json.at("/0/accessed/date-parts/0").toString()).isEqualTo("[2026,11,23]");
        assertThat(json.at("/0/translator/0/literal").asText()).isEqualTo("translator-lv");
        assertThat(json.at("/0/type").asText()).isEqualTo("manuscript");
    }

    private static CSLItemData read(CitationForm form, Reference reference) throws IOException {
        var format = switch (form) {
            case BIBTEX -> FileFormat.BIBTEX;
            case RIS -> FileFormat.RIS;
            case CSL_JSON -> FileFormat.JSON_ARRAY;
            case TEXT -> throw new IllegalArgumentException("Plain text is for people");
        };
        var bytes = form.write(reference, ENGLISH).getBytes(StandardCharsets.UTF_8);
        var items = new BibliographyFileReader().readBibliographyFile(new ByteArrayInputStream(bytes), format);
        assertThat(items.getIds()).hasSize(1);
        return items.retrieveItem(items.getIds().iterator().next());
    }

    private static String name(de.undercouch.citeproc.csl.CSLName name) {
        return name.getLiteral() + " " + name.getFamily() + " " + name.getGiven();
    }

    /// LaTeX would print these commands as the characters that they stand for, and no braces around what is to be kept
    /// as it is; its apostrophe is a curved one.
    private static String withoutCommands(String text) {
        return text.replaceFirst("^\\{(.*)}$", "$1")
                .replace('’', '\'')
                .replace("\\textbraceleft", "{")
                .replace("\\textbraceright", "}")
                .replace("\\textbackslash", "\\")
                .replace("\\textasciitilde", "~")
                .replace("\\textasciicircum", "^");
    }

    private static Reference reference(String title, String edtf) {
        var words = edtf.equals("1941-06-14") ? "14 June 1941" : edtf;
        return new Reference(
                "p00000000000000-lv-3",
                List.of("Ozola, Anna"),
                title,
                ItemType.TEXT,
                new Reference.Dating(EdtfDate.parse(edtf), words),
                new Reference.Archive("Atmina archive", "Papers", "A-1", "ark:/99999/a23456789b7"),
                new Reference.Locus(5, 2),
                new Reference.Wording(
                        LanguageTag.of("lv"),
                        3,
                        Instant.parse("2026-03-02T10:00:00Z"),
                        "translator-lv",
                        "reviewer-lv",
                        null,
                        HASH),
                ADDRESS,
                LocalDate.of(2026, 11, 23));
    }
}
