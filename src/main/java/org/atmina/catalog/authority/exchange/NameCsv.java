package org.atmina.catalog.authority.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads files of names: CSV as in RFC 4180, in UTF-8, under the one header.
final class NameCsv {
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private NameCsv() {}

    /// Takes a record at a time.
    interface Taking {
        void take(long number, List<String> cells);
    }

    /// @throws Unusable where this is no such file, or is broken somewhere
    static void read(InputStream in, long mostRows, Taking taking) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var parser = CSVParser.parse(new InputStreamReader(in, decoder), FORMAT)) {
            try {
                read(parser, mostRows, taking);
            } catch (UncheckedIOException e) {
                throw broken(e.getCause(), parser.getRecordNumber() + 1);
            }
        } catch (IOException e) {
            throw broken(e, 1);
        }
    }

    private static void read(CSVParser parser, long mostRows, Taking taking) {
        var records = parser.iterator();
        if (!records.hasNext() || !isHeader(cells(records.next()))) {
            throw new Unusable(
                    new Problem.Invalid("import-header", Map.of("expected", String.join(",", NameRow.HEADER))));
        }
        while (records.hasNext()) {
            var entry = records.next();
            if (entry.getRecordNumber() - 1 > mostRows) {
                throw new Unusable(new Problem.TooLarge("import-too-many-rows", Map.of("rows", mostRows)));
            }
            var cells = cells(entry);
            if (!cells.equals(List.of(""))) {
                taking.take(entry.getRecordNumber(), cells);
            }
        }
    }

    private static boolean isHeader(List<String> cells) {
        return Stream.concat(
                        Stream.of(cells.getFirst().replaceFirst("^" + BYTE_ORDER_MARK, "")),
                        cells.stream().skip(1))
                .toList()
                .equals(NameRow.HEADER);
    }

    private static List<String> cells(CSVRecord entry) {
        return entry.stream().map(String::strip).toList();
    }

    private static Unusable broken(@Nullable IOException why, long row) {
        return new Unusable(
                why instanceof CharacterCodingException
                        ? new Problem.Invalid("import-not-utf-8", Map.of("row", row))
                        : new Problem.Invalid("import-csv-broken", Map.of("row", row)));
    }
}
