package org.atmina.exchange.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.atmina.exchange.ExchangedUnit;
import org.atmina.exchange.Export;
import org.atmina.exchange.Owner;
import org.atmina.exchange.UnitContext;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;

/// What a row says of a unit.
final class SheetRow {
    /// Longer texts are cut off by spreadsheets.
    static final int LONGEST_CELL = 32_767;

    private SheetRow() {}

    static String header(SheetColumn column, Export.Languages languages) {
        return column == SheetColumn.TARGET ? "target (" + languages.to() + ")" : column.header();
    }

    /// @param ours the language of what we say to the translator
    static Map<SheetColumn, String> of(ExchangedUnit unit, int number, Owner owner, LanguageTag ours) {
        var row = new EnumMap<SheetColumn, String>(SheetColumn.class);
        var text = unit.unit();
        boolean fits = fits(text.sourceText()) && fits(unit.wording());
        row.put(SheetColumn.ID, text.id().toString());
        row.put(SheetColumn.SOURCE, fits ? text.sourceText() : "");
        row.put(SheetColumn.TARGET, fits ? unit.wording() : "");
        row.put(
                SheetColumn.CONTEXT,
                fits
                        ? UnitContext.of(owner, ours) + "; " + UnitContext.of(unit, number, ours)
                        : Messages.in(
                                ours,
                                "exchange.sheet.too-long",
                                Map.of("characters", text.sourceText().length())));
        row.put(SheetColumn.LANGUAGE, text.sourceLanguage().value());
        row.put(SheetColumn.REVISION, Integer.toString(unit.base()));
        row.put(SheetColumn.HASH, text.sourceHash());
        return row;
    }

    private static boolean fits(String text) {
        return XlsxText.write(text).length() < LONGEST_CELL;
    }
}
