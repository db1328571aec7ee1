package org.atmina.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.atmina.catalog.authority.exchange.CellText;
import org.atmina.exchange.ExchangedUnit;
import org.atmina.exchange.Export;
import org.atmina.exchange.Owner;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Writes rows as they come, with semicolons, as spreadsheets do where the comma stands in numbers, and a byte order
/// mark, by which they know UTF-8.
final class CsvWriter implements Export.Sink {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private final CSVPrinter csv;
    private final LanguageTag ours;
    private @Nullable Owner owner;

    private CsvWriter(CSVPrinter csv, LanguageTag ours) {
        this.csv = csv;
        this.ours = ours;
    }

    static void write(Export.Languages languages, SheetBody body, LanguageTag ours, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(CsvFile.BYTE_ORDER_MARK);
        var csv = new CSVPrinter(writer, FORMAT);
        csv.printRecord(SheetColumn.all().stream().map(column -> SheetRow.header(column, languages)));
        body.to(new CsvWriter(csv, ours));
        csv.flush();
    }

    @Override
    public void begin(Owner next) {
        owner = next;
    }

    @Override
    public void take(ExchangedUnit unit, int number) throws IOException {
        var row = SheetRow.of(unit, number, Objects.requireNonNull(owner), ours);
        csv.printRecord(row.values().stream().map(CellText::write));
    }

    @Override
    public void end() {
        owner = null;
    }
}
