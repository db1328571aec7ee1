package org.atmina.exchange;

import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;

/// Says what a text is and where it stands, for somebody who has only the file.
public final class UnitContext {
    private UnitContext() {}

    /// @param ours the language in which it is said
    public static String of(Owner owner, LanguageTag ours) {
        return Messages.in(
                ours,
                owner.isCollection() ? "exchange.context.collection" : "exchange.context.item",
                Map.of("name", owner.name().value(), "title", owner.title().sourceText()));
    }

    /// @param number its place among the units of its owner that go out, from 1
    public static String of(ExchangedUnit unit, int number, LanguageTag ours) {
        var place = unit.place();
        if (place == null) {
            return Messages.in(
                    ours,
                    "exchange.context.field",
                    Map.of("role", unit.unit().role().slug()));
        }
        var page = place.page();
        return page == null
                ? Messages.in(
                        ours,
                        "exchange.context.flow",
                        Map.of("kind", place.kind(), "number", number, "file", place.filePosition()))
                : Messages.in(
                        ours,
                        "exchange.context.page",
                        Map.of("kind", place.kind(), "number", number, "page", page, "file", place.filePosition()));
    }
}
