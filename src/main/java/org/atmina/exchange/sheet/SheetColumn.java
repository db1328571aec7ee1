package org.atmina.exchange.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The columns of a spreadsheet for translators, in their order. What a person works on is source and target; the rest
/// lets the archive know them again.
enum SheetColumn {
    ID("id", true, true, 36),
    SOURCE("source", true, false, 70),
    TARGET("target", true, false, 70),
    CONTEXT("context", false, false, 40),
    LANGUAGE("language", false, true, 10),
    REVISION("revision", false, true, 10),
    HASH("hash", false, true, 10);

    private final String header;
    private final boolean required;
    private final boolean hidden;
    private final int width;

    SheetColumn(String header, boolean required, boolean hidden, int width) {
        this.header = header;
        this.required = required;
        this.hidden = hidden;
        this.width = width;
    }

    String header() {
        return header;
    }

    boolean isRequired() {
        return required;
    }

    boolean isHidden() {
        return hidden;
    }

    int width() {
        return width;
    }

    /// The columns without which nothing can be taken in, for people.
    static String requiredOnes() {
        return Arrays.stream(values())
                .filter(SheetColumn::isRequired)
                .map(SheetColumn::header)
                .collect(Collectors.joining(", "));
    }

    static List<SheetColumn> all() {
        return List.of(values());
    }
}
