package org.atmina.exchange.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atmina.exchange.IncomingFile;
import org.atmina.exchange.IncomingUnit;
import org.atmina.exchange.IncomingUnit.Flaw;
import org.atmina.exchange.Unusable;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Makes units of rows, whatever kind of file they come from. The first row names the columns, in any order.
final class SheetReading {
    private static final Pattern TARGET = Pattern.compile("target(?: *\\(([A-Za-z0-9-]+)\\))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final int mostUnits;
    private final IncomingFile.Taking taking;
    private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
    private int number;
    private int row;

    SheetReading(int mostUnits, IncomingFile.Taking taking) {
        this.mostUnits = mostUnits;
        this.taking = taking;
    }

    /// To be given every row, the header first.
    void row(List<SheetCell> cells) {
        if (++row == 1) {
            header(cells);
        } else if (!cells.stream().allMatch(SheetCell::isBlank)) {
            if (++number > mostUnits) {
                throw new Unusable(new Problem.TooLarge("exchange-too-many-units", Map.of("units", mostUnits)));
            }
            taking.unit(unit(cells));
        }
    }

    /// To be called when there are no more rows.
    void finish() {
        if (row == 0) {
            throw new Unusable(new Problem.Invalid("exchange-empty", Map.of()));
        }
    }

    private void header(List<SheetCell> cells) {
        String to = null;
        for (int at = 0; at < cells.size(); at++) {
            var name = cells.get(at).content().strip().toLowerCase(Locale.ROOT);
            var target = TARGET.matcher(name);
            if (target.matches()) {
                put(SheetColumn.TARGET, at);
                to = target.group(1);
            } else {
                int place = at;
                SheetColumn.all().stream()
                        .filter(column -> column.header().equals(name))
                        .forEach(column -> put(column, place));
            }
        }
        boolean whole =
                SheetColumn.all().stream().filter(SheetColumn::isRequired).allMatch(places::containsKey);
        if (!whole) {
            throw otherHeader();
        }
        taking.languages(null, to == null ? null : language(to));
    }

    private void put(SheetColumn column, int place) {
        if (places.put(column, place) != null) {
            throw otherHeader();
        }
    }

    private static LanguageTag language(String tag) {
        try {
            return LanguageTag.of(tag);
        } catch (IllegalArgumentException e) {
            throw otherHeader();
        }
    }

    private static Unusable otherHeader() {
        return new Unusable(new Problem.Invalid("exchange-header", Map.of("expected", SheetColumn.requiredOnes())));
    }

    private IncomingUnit unit(List<SheetCell> cells) {
        var target = cell(cells, SheetColumn.TARGET);
        var flaw = target.isText() ? null : Flaw.NOT_TEXT;
        var memory = new IncomingUnit.Memory(base(cells), hash(cells), null, flaw);
        return new IncomingUnit(
                number, id(cells), null, cell(cells, SheetColumn.SOURCE).content(), target.content(), memory);
    }

    private UUID id(List<SheetCell> cells) {
        var said = cell(cells, SheetColumn.ID).content().strip();
        try {
            return UUID.fromString(said);
        } catch (IllegalArgumentException e) {
            throw new Unusable(new Problem.Invalid("exchange-foreign", Map.of("said", said.isEmpty() ? "?" : said)));
        }
    }

    private int base(List<SheetCell> cells) {
        var said = cell(cells, SheetColumn.REVISION).content().strip();
        return NUMBER.matcher(said).matches() ? Integer.parseInt(said) : 0;
    }

    private @Nullable String hash(List<SheetCell> cells) {
        var said = cell(cells, SheetColumn.HASH).content().strip();
        return HASH.matcher(said).matches() ? said : null;
    }

    private SheetCell cell(List<SheetCell> cells, SheetColumn column) {
        int place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place < cells.size() ? cells.get(place) : SheetCell.EMPTY;
    }
}
