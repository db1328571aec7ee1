package org.atmina.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Slug;
import org.atmina.catalog.VisibleItems;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// The condition of a work list, as SQL over entries `w` and claims `c`. Nothing here talks to a database.
record WorkQuery(String condition, Map<String, Object> values) {
    /// Entries with the claims on them that have not run out.
    static final String ENTRIES = """
            work_entry w
            left join work_claim c on c.unit_id = w.unit_id and c.language = w.language and c.until > :now""";

    private static final String NOT_MY_WORDING = """
            w.author <> :me and not exists (
                select 1
                from translation t
                    join translation_revision latest
                        on latest.translation_id = t.id and latest.revision = t.latest_revision
                    join translation_revision mine
                        on mine.translation_id = t.id and mine.author = :me and mine.text = latest.text
                where t.unit_id = w.unit_id and t.language = w.language and t.steward = '')""";
    private static final String NOT_WITHDRAWN =
            "not exists (select 1 from item i where i.id = w.item_id and i.state = 'withdrawn')";

    /// Who asks and when.
    ///
    /// @param collections those that the work may lie in; null for any
    record Asked(Reader reader, Instant at, @Nullable Collection<UUID> collections) {}

    static WorkQuery of(WorkFilter filter, WorkScope scope, Asked asked) {
        var where = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        values.put("now", asked.at());
        where.add("w.language = any(cast(:languages as text[]))");
        values.put(
                "languages", scope.languages().stream().map(LanguageTag::value).toArray(String[]::new));
        where.add("w.state = any(cast(:states as text[]))");
        values.put("states", scope.states().stream().map(Slug::slug).toArray(String[]::new));
        sight(asked, where, values);
        place(filter.place(), asked, where, values);
        bounds(filter.bounds(), where, values);
        people(filter, where);
        if (where.stream().anyMatch(condition -> condition.contains(":me"))) {
            values.put("me", asked.reader().actor());
        }
        return new WorkQuery(String.join("\nand ", where), values);
    }

    WorkQuery with(String name, Object value) {
        var all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new WorkQuery(condition, all);
    }

    /// Nobody works on what was withdrawn; who is not staff works on what they see.
    private static void sight(Asked asked, List<String> where, Map<String, Object> values) {
        where.add(NOT_WITHDRAWN);
        if (!asked.reader().isStaff()) {
            where.add("exists (select 1 from item i where i.id = w.item_id and " + VisibleItems.OF_TABLES + ")");
            values.putAll(VisibleItems.to(asked.reader(), LocalDate.ofInstant(asked.at(), ZoneOffset.UTC)));
        }
    }

    private static void place(WorkFilter.Place place, Asked asked, List<String> where, Map<String, Object> values) {
        if (asked.collections() != null) {
            where.add("w.collection_id = any(cast(:collections as uuid[]))");
            values.put("collections", asked.collections().toArray(UUID[]::new));
        }
        if (place.item() != null) {
            where.add("w.owner_id = :item");
            values.put("item", place.item());
        }
        if (place.authority() != null) {
            where.add("w.authority_id = :authority");
            values.put("authority", place.authority());
        }
        if (place.kind() != null) {
            where.add(
                    switch (place.kind()) {
                        case FIELDS -> "w.field and w.authority_id is null";
                        case SEGMENTS -> "not w.field";
                        case AUTHORITIES -> "w.authority_id is not null";
                    });
        }
    }

    private static void bounds(WorkFilter.Bounds bounds, List<String> where, Map<String, Object> values) {
        bound("w.words >= :fewest", "fewest", bounds.fewestWords(), where, values);
        bound("w.words <= :most", "most", bounds.mostWords(), where, values);
        bound("w.since > :after", "after", bounds.after(), where, values);
        bound("w.since < :before", "before", bounds.before(), where, values);
    }

    private static void bound(
            String condition, String name, @Nullable Object value, List<String> where, Map<String, Object> values) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    private static void people(WorkFilter filter, List<String> where) {
        if (filter.mine()) {
            where.add("w.author = :me");
        }
        switch (filter.task()) {
            case TRANSLATE -> where.add("(w.state <> 'draft' or w.author = :me)");
            case REVIEW -> where.add(NOT_MY_WORDING);
            case STALE, ALL -> {}
        }
        if (filter.claimed() != null) {
            where.add(
                    switch (filter.claimed()) {
                        case ME -> "c.holder = :me";
                        case NOBODY -> "c.holder is null";
                        case OTHERS -> "c.holder <> :me";
                    });
        }
    }
}
