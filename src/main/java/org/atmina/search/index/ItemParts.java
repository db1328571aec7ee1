package org.atmina.search.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.TextInLanguage;

/// What can be found in an item, sorted by where it was written: each text once, in the field of its language. The
/// index copies it from there to the fields for all languages and for all parts. Pure.
final class ItemParts {
    private ItemParts() {}

    static Map<String, List<String>> titles(ItemText text) {
        var title = text.item().title();
        return byLanguage(Stream.concat(Stream.of(title.source()), text.translations(title.id()).stream()));
    }

    static Map<String, List<String>> descriptions(ItemText text) {
        return byLanguage(Documents.descriptive(text).stream()
                .filter(unit -> unit.role() != TextRole.TITLE)
                .flatMap(unit -> Stream.concat(Stream.of(unit.source()), text.translations(unit.id()).stream())));
    }

    static Map<String, List<String>> sources(ItemText text) {
        return byLanguage(text.segments().stream().map(segment -> segment.unit().source()));
    }

    static Map<String, List<String>> translations(ItemText text) {
        return byLanguage(text.segments().stream()
                .flatMap(segment -> text.translations(segment.unit().id()).stream()));
    }

    static Map<String, List<String>> contexts(ItemText text) {
        return byLanguage(text.context().units().stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.source()), text.translations(unit.id()).stream())));
    }

    static List<String> advisories(ItemText text) {
        return text.context().advisories().stream()
                .map(advisory -> advisory.term().slug())
                .toList();
    }

    static Map<String, List<String>> names(ItemText text) {
        return byLanguage(text.links().stream().flatMap(link -> link.names().stream()));
    }

    /// In one field: names are told apart by who bears them and not by language.
    static Map<String, List<String>> names(ItemText text, Predicate<LinkedAuthority> kind) {
        var names = text.links().stream()
                .filter(kind)
                .flatMap(link -> link.names().stream())
                .map(TextInLanguage::text)
                .distinct()
                .toList();
        return names.isEmpty() ? Map.of() : Map.of(Fields.ANY, names);
    }

    static List<String> linked(ItemText text, Predicate<LinkedAuthority> kind) {
        return text.links().stream()
                .filter(kind)
                .map(link -> link.name().value())
                .distinct()
                .toList();
    }

    /// Whom the item is linked to, and whom its segments speak of.
    static List<String> authorities(ItemText text) {
        var linked = text.links().stream().map(link -> link.name().value());
        var mentioned = text.mentions().values().stream().flatMap(List::stream).sorted();
        return Stream.concat(linked, mentioned).distinct().toList();
    }

    static List<String> translated(ItemText text) {
        var units = Stream.concat(
                Documents.descriptive(text).stream(), text.segments().stream().map(SegmentRecord::unit));
        return units.map(TextUnitRecord::id)
                .flatMap(unit -> text.translations(unit).stream())
                .map(translation -> translation.language().value())
                .sorted()
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> byLanguage(Stream<TextInLanguage> texts) {
        var fields = new LinkedHashMap<String, List<String>>();
        texts.forEach(text -> fields.computeIfAbsent(Fields.of(text.language()), any -> new ArrayList<>())
                .add(text.text()));
        return fields;
    }
}
