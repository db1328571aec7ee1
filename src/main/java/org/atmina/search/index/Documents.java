package org.atmina.search.index;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// What the two indices hold of one item. Pure.
///
/// @param passages every text unit in its own language and in each in which readers may read it
public record Documents(ItemDocument item, List<PassageDocument> passages) {
    private static final int LONGEST_ORDER = 120;

    /// @param revision greater than that of any earlier reading
    public static Documents of(ItemText text, long revision) {
        return new Documents(item(text, revision), passages(text, revision));
    }

    private static ItemDocument item(ItemText text, long revision) {
        var item = text.item();
        var span = Days.of(text);
        return new ItemDocument(
                item.id(),
                item.name().value(),
                revision,
                access(text),
                text.path().stream().map(PublicId::value).toList(),
                item.facts().languages().stream().map(LanguageTag::value).toList(),
                item.facts().type().slug(),
                span == null ? null : new ItemDocument.Span(asText(span.earliest()), asText(span.latest())),
                span == null ? null : asText(Objects.requireNonNullElse(span.earliest(), span.latest())),
                span == null ? List.of() : span.decades(),
                span == null ? List.of() : span.years(),
                order(item.title().sourceText()),
                shown(text, span),
                titles(text),
                bodies(text));
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

    private static Map<String, List<String>> titles(ItemText text) {
        var fields = new LinkedHashMap<String, List<String>>();
        add(fields, text, text.item().title());
        return fields;
    }

    private static Map<String, List<String>> bodies(ItemText text) {
        var fields = new LinkedHashMap<String, List<String>>();
        descriptive(text).stream()
                .filter(unit -> unit.role() != TextRole.TITLE)
                .forEach(unit -> add(fields, text, unit));
        text.segments().forEach(segment -> add(fields, text, segment.unit()));
        return fields;
    }

    private static void add(Map<String, List<String>> fields, ItemText text, TextUnitRecord unit) {
        add(fields, unit.source());
        text.translations(unit.id()).forEach(translation -> add(fields, translation));
    }

    private static void add(Map<String, List<String>> fields, TextInLanguage text) {
        fields.computeIfAbsent(Fields.ANY, any -> new ArrayList<>()).add(text.text());
        fields.computeIfAbsent(Fields.of(text.language()), any -> new ArrayList<>())
                .add(text.text());
    }

    private static List<TextUnitRecord> descriptive(ItemText text) {
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
        return List.copyOf(passages);
    }

    private static @Nullable String asText(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String order(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_ORDER));
    }
}
