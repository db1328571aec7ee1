package org.atmina.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table in Markdown whose columns are also straight in a terminal; the first column is text, the others figures.
public final class Columns {
    private final List<List<String>> rows = new ArrayList<>();

    public Columns(String... head) {
        rows.add(List.of(head));
    }

    /// @throws IllegalArgumentException where the row has another number of cells than the head
    public Columns row(Object... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row needs " + rows.getFirst().size() + " cells");
        }
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(at -> String.valueOf(cells[at]))
                .toList());
        return this;
    }

    public String render() {
        var text = new StringBuilder(line(rows.getFirst()));
        text.append(IntStream.range(0, rows.getFirst().size())
                .mapToObj(at -> at == 0 ? "-".repeat(width(at) + 2) : "-".repeat(width(at) + 1) + ":")
                .collect(Collectors.joining("|", "|", "|\n")));
        rows.stream().skip(1).map(this::line).forEach(text::append);
        return text.toString();
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> " " + padded(cells.get(at), width(at), at == 0) + " ")
                .collect(Collectors.joining("|", "|", "|\n"));
    }

    private static String padded(String cell, int width, boolean left) {
        var blank = " ".repeat(width - length(cell));
        return left ? cell + blank : blank + cell;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
