package org.atmina.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.atmina.exchange.ExchangedUnit;
import org.atmina.exchange.Export;
import org.atmina.exchange.Owner;
import org.atmina.language.LanguageTag;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes rows as they come. Every cell is a text in the format of texts, so nothing that somebody wrote is ever
/// reckoned with.
final class XlsxWriter implements Export.Sink {
    private static final String AS_TEXT = "@";
    private static final int ROWS_AT_ONCE = 200;

    private final Worksheet sheet;
    private final LanguageTag ours;
    private @Nullable Owner owner;
    private int row;

    private XlsxWriter(Worksheet sheet, LanguageTag ours) {
        this.sheet = sheet;
        this.ours = ours;
    }

    static void write(Export.Languages languages, SheetBody body, LanguageTag ours, OutputStream out)
            throws IOException {
        try (var book = new Workbook(out, "Atmina", "1.0");
                var sheet = book.newWorksheet(languages.to().value())) {
            for (var column : SheetColumn.all()) {
                int place = column.ordinal();
                sheet.width(place, column.width());
                sheet.style(place).format(AS_TEXT).wrapText(true).set();
                sheet.inlineString(0, place, SheetRow.header(column, languages));
                sheet.style(0, place).bold().set();
                if (column.isHidden()) {
                    sheet.hideColumn(place);
                }
            }
            sheet.freezePane(0, 1);
            body.to(new XlsxWriter(sheet, ours));
        }
    }

    @Override
    public void begin(Owner next) {
        owner = next;
    }

    @Override
    public void take(ExchangedUnit unit, int number) throws IOException {
        row++;
        SheetRow.of(unit, number, Objects.requireNonNull(owner), ours).forEach((column, text) -> {
            sheet.inlineString(row, column.ordinal(), XlsxText.write(text));
            sheet.style(row, column.ordinal())
                    .format(AS_TEXT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        });
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() {
        owner = null;
    }
}
