package org.atmina.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A plain table for a terminal: columns as wide as their widest cell.
final class Table {
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<String> head) {
        this.head = List.copyOf(head);
    }

    void row(String... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException("A row needs " + head.size() + " cells");
        }
        rows.add(List.of(cells));
    }

    String render() {
        List<Integer> widths =
                IntStream.range(0, head.size()).mapToObj(this::width).toList();
        StringBuilder text = new StringBuilder(line(head, widths));
        text.append(line(widths.stream().map("-"::repeat).toList(), widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).reduce(length(head.get(column)), Math::max);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).repeat(" ", widths.get(i) - length(cells.get(i)) + 2);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
