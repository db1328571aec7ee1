package org.atmina.exchange;

import java.util.Map;
import org.atmina.catalog.TextRole;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;

/// Says what a text is and where it stands, for somebody who has only the file.
public final class UnitContext {
    private UnitContext() {}

    /// @param ours the language in which it is said
    public static String of(Owner owner, LanguageTag ours) {
        return Messages.in(
                ours,
                switch (owner.kind()) {
                    case ITEM -> "exchange.context.item";
                    case COLLECTION -> "exchange.context.collection";
                    case AUTHORITY -> "exchange.context.authority";
                },
                Map.of("name", owner.name().value(), "title", owner.title()));
    }

    /// @param number its place among the units of its owner that go out, from 1
    public static String of(ExchangedUnit unit, int number, LanguageTag ours) {
        var place = unit.place();
        if (place == null) {
            return Messages.in(
                    ours,
                    "exchange.context.field",
                    Map.of("role", word(unit.unit().role())));
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

    /// By which the message chooses.
    private static String word(TextRole role) {
        return switch (role) {
            case TITLE, DESCRIPTION, PROVENANCE, SEGMENT -> role.slug();
            case CONTEXT_NOTE -> "context";
            case AUTHENTICITY -> "evidence";
            case SCOPE_NOTE -> "note";
        };
    }
}
