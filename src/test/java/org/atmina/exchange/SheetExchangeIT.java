package org.atmina.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Those without tools for translators take a spreadsheet, write into its third column, and bring it back.
@QuarkusTest
class SheetExchangeIT {
    private static final int TARGET = 2;

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private ExchangedItem item;

    @BeforeEach
    void anItemWithThreeParagraphs() {
        item = ExchangedItem.of(
                items,
                files,
                texts,
                Given.collection(),
                "=HYPERLINK(\"x\")",
                "Der Vertrag war\ngeheim; \"ganz\".",
                "Ende.");
    }

    @Test
    void aWorkbookThatComesBackUnchangedChangesNothing() throws IOException {
        item.translate("translator-lv", 1, 0, "Līgums bija\nslepens; \"pavisam\".");
        var file = item.export("translator-lv", "xlsx");
        assertThat(rows(file))
                .extracting(row -> row.getCellText(1))
                .containsExactly("source", "=HYPERLINK(\"x\")", "Der Vertrag war\ngeheim; \"ganz\".", "Ende.");
        for (var sent : List.of(file, resaved(file, Map.of()))) {
            item.send("translator-lv", "xlsx", sent)
                    .statusCode(200)
                    .body("counts.taken", is(0), "counts.unchanged", is(1), "counts.untouched", is(2));
        }
        assertThat(item.revisions(1)).containsExactly(1);
    }

    @Test
    void twoCellsThatWereWrittenInAreTwoRevisionsInReview() throws IOException {
        var file = resaved(item.export("translator-lv", "xlsx"), Map.of(1, "=SAITE(\"x\")", 2, "Līgums bija slepens."));
        item.send("translator-lv", "xlsx", file)
                .statusCode(200)
                .body("counts.taken", is(2), "units.unit", contains(item.unit(0), item.unit(1)));
        as("reviewer-lv")
                .get(item.translation(0))
                .then()
                .body("text", is("=SAITE(\"x\")"), "status", is("in-review"), "origin", is("imported"));
        item.send("translator-lv", "xlsx", file).statusCode(200).body("counts.taken", is(2));
        assertThat(item.revisions(0)).containsExactly(1);
    }

    @Test
    void csvGoesOutAndComesBackInEitherHand() {
        item.translate("translator-lv", 2, 0, "Beigas.");
        var file = new String(item.export("translator-lv", "csv"), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFFid;source;target (lv);context;language;revision;hash\r\n");
        item.send("translator-lv", "csv", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("counts.taken", is(0), "counts.unchanged", is(1), "counts.untouched", is(2));
        var edited = file.replace(";Beigas.;", ";Nobeigums.;").replace(";Ende.;", ";\"Ende.\";");
        item.send("translator-lv", "csv", edited.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("counts.taken", is(1), "units.revision", contains(2));
        var commas = "id,source,target\n" + item.unit(0) + ",\"=HYPERLINK(\"\"x\"\")\",'=SAITE\n";
        ExchangedItem.sent("translator-lv", item.path("csv") + "?to=lv", commas.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("counts.taken", is(1));
        as("reviewer-lv").get(item.translation(0)).then().body("text", is("=SAITE"));
    }

    @Test
    void aSheetOfAnOlderSourceIsReported() {
        var file = new String(item.export("translator-lv", "csv"), StandardCharsets.UTF_8)
                .replace(";Ende.;;", ";Ende.;Beigas.;");
        item.correct(
                2, as("curator").get(Given.API + "/text-units/" + item.unit(2)).path("hash"), "Schluss.");
        item.send("translator-lv", "csv", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("units.outcome", contains("source-changed"))
                .body("units[0].wordings.sourceNow", is("Schluss."));
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    /// As another program saves it: with its strings in a table of their own, and without our styles.
    private static byte[] resaved(byte[] file, Map<Integer, String> targets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Other", "1.0");
                var sheet = book.newWorksheet("Sheet 1")) {
            var rows = rows(file);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).getCellCount(); column++) {
                    sheet.value(row, column, rows.get(row).getCellText(column));
                }
                if (targets.containsKey(row)) {
                    sheet.value(row, TARGET, targets.get(row));
                }
            }
        }
        return out.toByteArray();
    }
}
