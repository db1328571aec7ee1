package org.atmina.exchange.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.atmina.catalog.authority.exchange.CellText;
import org.atmina.exchange.ExchangeSettings;
import org.atmina.exchange.Format;
import org.atmina.exchange.IncomingFile;
import org.atmina.exchange.Unusable;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads csv in UTF-8, or in UTF-16 with a byte order mark as Excel saves "Unicode text", with semicolons, commas or
/// tabs.
@ApplicationScoped
class CsvFile implements IncomingFile {
    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_HEADER = 4096;
    private static final int BIG_ENDIAN = 0xFEFF;
    private static final int LITTLE_ENDIAN = 0xFFFE;

    private final ExchangeSettings settings;

    CsvFile(ExchangeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public void read(Path file, Taking taking) {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var decoder = charset(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            read(new BufferedReader(new InputStreamReader(bytes, decoder)), taking);
        } catch (IOException e) {
            throw broken(e, 1);
        }
    }

    /// UTF-16 where the file begins with its mark.
    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        int mark = bytes.read() << Byte.SIZE | bytes.read();
        bytes.reset();
        return mark == BIG_ENDIAN || mark == LITTLE_ENDIAN ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private void read(BufferedReader in, Taking taking) throws IOException {
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(in)).get();
        var reading = new SheetReading(settings.maxUnits(), taking);
        try (var parser = CSVParser.parse(in, format)) {
            try {
                for (var row : parser) {
                    reading.row(row.stream().map(CsvFile::cell).toList());
                }
            } catch (UncheckedIOException e) {
                throw broken(e.getCause(), parser.getRecordNumber() + 1);
            }
        }
        reading.finish();
    }

    private static SheetCell cell(String content) {
        return SheetCell.text(CellText.read(content));
    }

    /// What stands most often in the first line; the mark before it is passed over.
    private static char delimiter(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK.charAt(0)) {
            in.reset();
        }
        in.mark(LONGEST_HEADER);
        var begin = new char[LONGEST_HEADER];
        int length = Math.max(0, in.read(begin, 0, LONGEST_HEADER));
        in.reset();
        var header = new String(begin, 0, length).lines().findFirst().orElse("");
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .orElseThrow();
    }

    private static Unusable broken(@Nullable IOException why, long row) {
        return new Unusable(
                why instanceof CharacterCodingException
                        ? new Problem.Invalid("import-not-utf-8", Map.of("row", row))
                        : new Problem.Invalid("import-csv-broken", Map.of("row", row)));
    }
}
