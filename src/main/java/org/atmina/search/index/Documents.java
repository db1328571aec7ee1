package org.atmina.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What the two indices hold of one item. Pure.
///
/// @param passages every text unit in its own language and in each in which readers may read it
public record Documents(ItemDocument item, List<PassageDocument> passages) {
    /// @param revision greater than that of any earlier reading
    public static Documents of(ItemText text, long revision) {
        return new Documents(item(text, revision), passages(text, revision));
    }

    private static ItemDocument item(ItemText text, long revision) {
        var item = text.item();
        var facts = item.facts();
        var span = Days.of(text);
        return new ItemDocument(
                item.id(),
                item.name().value(),
                revision,
                access(text),
                text.path().stream().map(PublicId::value).toList(),
                facts.languages().stream().map(LanguageTag::value).toList(),
                ItemParts.translated(text),
                facts.type().slug(),
                facts.rights(),
                text.scanned(),
                ItemParts.advisories(text),
                ItemParts.authorities(text),
                ItemParts.linked(text, LinkedAuthority::isPerson),
                ItemParts.linked(text, LinkedAuthority::isPlace),
                span == null ? null : new ItemDocument.Span(asText(span.earliest()), asText(span.latest())),
                span == null ? null : span.firstDay(),
                span == null ? null : span.lastDay(),
                span == null ? List.of() : span.decades(),
                span == null ? List.of() : span.years(),
                TitleOrder.of(
                        item.title().source(), text.translations(item.title().id())),
                shown(text, span),
                ItemParts.titles(text),
                ItemParts.names(text),
                ItemParts.names(text, LinkedAuthority::isPerson),
                ItemParts.names(text, LinkedAuthority::isPlace),
                ItemParts.descriptions(text),
                ItemParts.sources(text),
                ItemParts.translations(text),
                ItemParts.contexts(text));
    }

    static ItemDocument.Access access(ItemText text) {
        var access = text.item().access();
        return new ItemDocument.Access(
                access.state().slug(), access.visibility().slug(), asText(access.embargoUntil()));
    }

    private static Shown shown(ItemText text, @Nullable Days span) {
        var item = text.item();
        var date = item.facts().date();
        return new Shown(
                item.name().value(),
                text.path().getFirst().value(),
                Shown.Wording.of(item.title().source()),
                text.translations(item.title().id()).stream()
                        .map(Shown.Wording::of)
                        .toList(),
                item.facts().type().slug(),
                item.access().state().slug(),
                date == null
                        ? null
                        : new Shown.Dates(
                                date.edtf() == null ? null : date.edtf().text(),
                                date.asWritten(),
                                span == null ? null : asText(span.earliest()),
                                span == null ? null : asText(span.latest())));
    }

    static List<TextUnitRecord> descriptive(ItemText text) {
        return text.item().fields().values().stream()
                .sorted(Comparator.comparing(TextUnitRecord::role))
                .toList();
    }

    private static List<PassageDocument> passages(ItemText text, long revision) {
        var passages = new ArrayList<PassageDocument>();
        int order = 0;
        for (TextUnitRecord unit : descriptive(text)) {
            var from = new Passages(text, revision, unit, null, order++);
            from.addTo(passages);
        }
        for (SegmentRecord segment : text.segments()) {
            var from = new Passages(text, revision, segment.unit(), segment, order++);
            from.addTo(passages);
        }
        for (LinkedAuthority link : text.links()) {
            AuthorityPassages.add(passages, text, revision, link, order++);
        }
        for (TextUnitRecord unit : text.context().units()) {
            var from = new Passages(text, revision, unit, null, order++);
            from.addTo(passages);
        }
        return List.copyOf(passages);
    }

    private static @Nullable String asText(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
