package org.atmina.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of names in `config/authorities`, read without forgiveness: what the format does not allow
/// is an error that names its line.
record AuthorityRows(String file, List<Row> all) {
    static final Path FOLDER = Path.of("..", "config", "authorities");
    static final String HEADER = "entity,kind,name,language,script,name_kind,period,uri";

    private static final int COLUMNS = 8;

    /// One name of one authority. What a row leaves out is empty here.
    record Row(
            String place,
            String entity,
            String kind,
            String name,
            String language,
            String script,
            String nameKind,
            String period,
            String uri) {}

    static AuthorityRows ofSourceTree(String file) {
        try {
            return parse(file, Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException at the first line that breaks the format
    static AuthorityRows parse(String file, String text) {
        if (text.startsWith("\uFEFF") || text.indexOf('\r') >= 0 || !text.endsWith("\n")) {
            throw new IllegalArgumentException(file + ": no byte order mark, lines end in one line feed");
        }
        List<String> lines = text.lines().toList();
        if (!lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException(file + ":1: not the header");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            var place = file + ":" + (i + 1);
            rows.add(row(place, fields(place, lines.get(i))));
        }
        return new AuthorityRows(file, rows);
    }

    private static Row row(String place, List<String> fields) {
        if (fields.size() != COLUMNS) {
            throw new IllegalArgumentException(place + ": " + fields.size() + " columns");
        }
        return new Row(
                place,
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7));
    }

    /// RFC 4180, one record a line: a quote stands around a whole field, or twice inside such a field.
    private static List<String> fields(String place, String line) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int end = line.startsWith("\"", at) ? afterQuotes(place, line, at) : unquoted(place, line, at);
            var field = line.substring(at, end);
            fields.add(
                    field.startsWith("\"")
                            ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                            : field);
            at = end + 1;
        }
        return fields;
    }

    private static int unquoted(String place, String line, int from) {
        int comma = line.indexOf(',', from);
        int end = comma < 0 ? line.length() : comma;
        if (line.substring(from, end).indexOf('"') >= 0) {
            throw new IllegalArgumentException(place + ": a quote inside a field without quotes");
        }
        return end;
    }

    private static int afterQuotes(String place, String line, int from) {
        int quote = line.indexOf('"', from + 1);
        while (quote >= 0 && line.startsWith("\"\"", quote)) {
            quote = line.indexOf('"', quote + 2);
        }
        if (quote < 0 || quote + 1 < line.length() && line.charAt(quote + 1) != ',') {
            throw new IllegalArgumentException(place + ": quotes that do not end with their field");
        }
        return quote + 1;
    }
}
