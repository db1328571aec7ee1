package org.atmina.exchange.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.atmina.exchange.ExchangeSettings;
import org.atmina.exchange.Format;
import org.atmina.exchange.IncomingFile;
import org.atmina.exchange.Unusable;
import org.atmina.problem.Problem;

/// Reads the first sheet of a workbook. Only the parts that are needed are unpacked, as far as the settings allow.
@ApplicationScoped
class XlsxFile implements IncomingFile {
    private final ExchangeSettings settings;

    XlsxFile(ExchangeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public void read(Path file, Taking taking) {
        var reading = new SheetReading(settings.maxUnits(), taking);
        try (var zip = new ZipFile(file.toFile())) {
            var book = XlsxBook.open(zip, settings.maxUnpackedSize().asLongValue());
            book.rows(reading::row);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new Unusable(new Problem.Invalid("exchange-not-xlsx", Map.of()));
        }
        reading.finish();
    }
}
