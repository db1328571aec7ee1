package org.atmina.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.exchange.ExchangeSettings;
import org.atmina.exchange.ExchangedUnit;
import org.atmina.exchange.Export;
import org.atmina.exchange.IncomingFile;
import org.atmina.exchange.IncomingUnit;
import org.atmina.exchange.IncomingUnit.Flaw;
import org.atmina.exchange.Owner;
import org.atmina.exchange.Unusable;
import org.atmina.language.LanguageTag;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes into cells comes out of them, and what nobody's spreadsheet holds is refused.
class SheetFilesTest {
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final LanguageTag LATVIAN = LanguageTag.of("lv");
    private static final Export.Languages INTO_LATVIAN = new Export.Languages(null, LATVIAN);
    private static final ExchangeSettings SETTINGS = new Settings();
    private static final String ID = "6b1e1f0e-5a5b-4b3a-8a0e-000000000001";
    private static final String HEADER = "id;source;target (lv)\r\n";

    @TempDir
    private Path folder = Path.of("");

    private @Nullable LanguageTag to;

    /// Texts that a program takes for something else, or cannot hold.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://elsewhere.example\")",
                "+371 6700000",
                "-40 degrees",
                "@home",
                "'=quoted",
                "two\nlines",
                "a;b,c\t\"d\"",
                "_x0041_ as it stands",
                "page\fbreak\u0001",
                "  blanks  ",
                "1939",
                "\uD83D\uDCDC š ģ ł ä"
            })
    void everyTextComesBackAsItWent(String text) throws IOException {
        assertThat(read(new XlsxFile(SETTINGS), xlsx(text)).source()).isEqualTo(text);
        assertThat(read(new CsvFile(SETTINGS), csv(text)).source()).isEqualTo(text);
    }

    @Test
    void anotherProgramReadsTextsAndNoFormulas() throws IOException {
        try (var book = new ReadableWorkbook(xlsx("=1+1").toFile())) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("target (lv)");
            assertThat(rows.get(1).getCell(1).getFormula()).isNull();
            assertThat(rows.get(1).getCellAsString(1)).contains("=1+1");
            assertThat(rows.get(1).getCellAsString(0)).contains(ID);
        }
    }

    @Test
    void inCsvNothingBeginsLikeAFormula() throws IOException {
        assertThat(Files.readString(csv("=1+1")))
                .startsWith("\uFEFFid;source;target (lv);")
                .contains(";'=1+1;");
    }

    @Test
    void aTextTooLongForACellSaysSo() throws IOException {
        var unit = read(new XlsxFile(SETTINGS), xlsx("x".repeat(40_000)));
        assertThat(unit.source()).isEmpty();
        assertThat(unit.isUntouched()).isTrue();
        assertThat(Files.readString(csv("x".repeat(40_000)))).contains("40,000 characters");
    }

    @Test
    void otherProgramsPutStringsElsewhereAndFormulasIn() throws IOException {
        var file = folder.resolve("other.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Other", "1.0");
                var sheet = book.newWorksheet("Sheet 1")) {
            sheet.value(0, 0, "Target");
            sheet.value(0, 1, "ID");
            sheet.value(0, 3, "Source");
            sheet.value(1, 0, "Vēstule");
            sheet.value(1, 1, ID);
            sheet.value(3, 0, 1939);
            sheet.value(3, 1, "6b1e1f0e-5a5b-4b3a-8a0e-000000000002");
            sheet.formula(4, 0, "1+1");
            sheet.value(4, 1, "6b1e1f0e-5a5b-4b3a-8a0e-000000000003");
        }
        var units = readAll(new XlsxFile(SETTINGS), file);
        assertThat(units).extracting(IncomingUnit::target).startsWith("Vēstule", "1939");
        assertThat(units).extracting(unit -> unit.memory().flaw()).containsExactly(null, Flaw.NOT_TEXT, Flaw.NOT_TEXT);
        assertThat(to).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void whicheverSignStandsBetweenCells(String sign) throws IOException {
        var unit = read(
                new CsvFile(SETTINGS),
                file(String.join(sign, "id", "source", "target (lv)") + "\n"
                        + String.join(sign, ID, "A letter", "\"Vēstule; viena, divas\"") + "\n"));
        assertThat(unit.target()).isEqualTo("Vēstule; viena, divas");
        assertThat(to).isEqualTo(LATVIAN);
    }

    /// "Unicode text", as Excel saves it: tabs, UTF-16 with a mark, and quotation marks only where they are needed.
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aTableInUtf16IsReadByItsMark(String charset) throws IOException {
        var unit = read(
                new CsvFile(SETTINGS),
                file(
                        "\uFEFFid\tsource\ttarget (lv)\r\n" + ID
                                + "\tBrief\t\"Vēstule \"\"šeit\"\"\nun \uD83D\uDCDC\"\r\n",
                        Charset.forName(charset)));
        assertThat(unit.target()).isEqualTo("Vēstule \"šeit\"\nun \uD83D\uDCDC");
        assertThat(to).isEqualTo(LATVIAN);
        var half = Files.write(folder.resolve("half"), new byte[] {(byte) 0xFE, (byte) 0xFF, 0});
        assertThatThrownBy(() -> readAll(new CsvFile(SETTINGS), half)).hasMessage("import-not-utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id;target\n", "id;source;target;target (lv)\n", "a,b,c\n"})
    void aSheetWithoutItsColumnsIsRefused(String header) {
        assertThatThrownBy(() -> readAll(new CsvFile(SETTINGS), file(header + "x")))
                .isInstanceOf(Unusable.class)
                .hasMessage("exchange-header");
    }

    @Test
    void csvMustBeWholeAndInUtf8() {
        assertThatThrownBy(() -> readAll(new CsvFile(SETTINGS), file(HEADER + "\"" + ID)))
                .hasMessage("import-csv-broken");
        assertThatThrownBy(() -> readAll(
                        new CsvFile(SETTINGS),
                        file(HEADER + ID + ";Brief;v\u0113stule".replace('\u0113', 'é'), StandardCharsets.ISO_8859_1)))
                .hasMessage("import-not-utf-8");
    }

    @Test
    void aRowOfSomebodyElseIsForeign() {
        assertThatThrownBy(() -> readAll(new CsvFile(SETTINGS), file(HEADER + "17;Brief;Vēstule")))
                .hasMessage("exchange-foreign");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> readAll(new XlsxFile(SETTINGS), file("PK but not really")))
                .hasMessage("exchange-not-xlsx");
        assertThatThrownBy(() -> readAll(new XlsxFile(SETTINGS), zip("a.txt", out -> out.write(65))))
                .hasMessage("exchange-not-xlsx");
    }

    @Test
    void aWorkbookThatGrowsIsRefused() throws IOException {
        var file = book(out -> {
            out.write("<worksheet><sheetData><row><c t='inlineStr'><is><t>".getBytes(StandardCharsets.UTF_8));
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 20; i++) {
                out.write(blanks);
            }
        });
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThatThrownBy(() -> readAll(new XlsxFile(SETTINGS), file)).hasMessage("exchange-unpacked-too-large");
    }

    @Test
    void aWorkbookWithADocumentTypeIsRefused() throws IOException {
        var file = book(out -> out.write(
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> readAll(new XlsxFile(SETTINGS), file)).hasMessage("exchange-not-xlsx");
    }

    /// Readers that believe a cell make room for three hundred million columns.
    @Test
    void aCellFarOutsideIsPassedOver() throws IOException {
        var file = book(out -> out.write(("<worksheet><sheetData><row>"
                        + "<c r='A1' t='inlineStr'><is><t>id</t></is></c><c r='B1' t='inlineStr'><is><t>source</t></is></c>"
                        + "<c r='C1' t='inlineStr'><is><r><t>tar</t></r><r><t>get</t></r><rPh sb='0' eb='1'><t>x</t></rPh></is></c>"
                        + "<c r='ZZZZZZ1' t='inlineStr'><is><t>far</t></is></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(readAll(new XlsxFile(SETTINGS), file)).isEmpty();
    }

    private Path xlsx(String source) throws IOException {
        return write((body, out) -> XlsxWriter.write(INTO_LATVIAN, body, ENGLISH, out), source);
    }

    private Path csv(String source) throws IOException {
        return write((body, out) -> CsvWriter.write(INTO_LATVIAN, body, ENGLISH, out), source);
    }

    private interface Writing {
        void write(SheetBody body, OutputStream out) throws IOException;
    }

    private Path write(Writing writing, String source) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var hashes = new SourceHashes("0".repeat(64), Set.of());
        var text = new TextUnitRecord(
                UUID.fromString(ID), new UUID(0, 1), null, TextRole.TITLE, null, ENGLISH, source, hashes, 0);
        var owner =
                new Owner(new UUID(0, 1), Owner.Kind.ITEM, PublicId.mint(new java.util.Random(1)), text.sourceText());
        writing.write(
                sink -> {
                    sink.begin(owner);
                    sink.take(new ExchangedUnit(text, null, null), 1);
                    sink.end();
                },
                bytes);
        return Files.write(folder.resolve(UUID.randomUUID().toString()), bytes.toByteArray());
    }

    private Path file(String content) throws IOException {
        return file(content, StandardCharsets.UTF_8);
    }

    private Path file(String content, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID().toString()), content, charset);
    }

    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private Path zip(String name, Part part) throws IOException {
        var file = folder.resolve(UUID.randomUUID().toString());
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(name));
            part.write(out);
        }
        return file;
    }

    /// A workbook with this sheet.
    private Path book(Part sheet) throws IOException {
        var file = folder.resolve(UUID.randomUUID().toString());
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("_rels/.rels"));
            out.write(
                    "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                            .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write(
                    "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet r:id='r1'/></sheets></workbook>"
                            .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            out.write(
                    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
                            .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet.write(out);
        }
        return file;
    }

    private IncomingUnit read(IncomingFile reader, Path file) {
        return readAll(reader, file).getFirst();
    }

    private List<IncomingUnit> readAll(IncomingFile reader, Path file) {
        var units = new ArrayList<IncomingUnit>();
        reader.read(file, new IncomingFile.Taking() {
            @Override
            public void languages(@Nullable LanguageTag from, @Nullable LanguageTag said) {
                to = said;
            }

            @Override
            public void unit(IncomingUnit unit) {
                units.add(unit);
            }
        });
        return units;
    }

    private record Settings() implements ExchangeSettings {
        @Override
        public MemorySize maxFileSize() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }

        @Override
        public MemorySize maxUnpackedSize() {
            return new MemorySize(BigInteger.valueOf(10 << 20));
        }

        @Override
        public int maxUnits() {
            return 100;
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(60);
        }
    }
}
