package org.atmina.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.atmina.catalog.Slug;
import org.atmina.catalog.TextRole;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Entries of work in PostgreSQL, stretch by stretch.
@ApplicationScoped
class WorkRepository {
    private static final String UNITS = """
            select w.unit_id, w.language, w.item_id, w.collection_id, u.role, f.position, p.number, s.sequence,
                   u.source_language, left(u.source_text, 200), w.words, w.state, w.since, w.outdated,
                   w.holder, w.until, latest.revision, latest.author,
                   case when latest.status = 'rejected' then latest.review_note end, w.authority_id, %s
            from (select w.*, c.holder, c.until from %s where %s order by %s limit :size) w
                join text_unit u on u.id = w.unit_id
                left join segment s on s.id = u.segment_id
                left join item_file f on f.id = s.file_id
                left join page p on p.id = s.page_id
                left join translation t
                    on t.unit_id = w.unit_id and t.language = w.language and t.steward = ''
                left join translation_revision latest
                    on latest.translation_id = t.id and latest.revision = t.latest_revision
            order by %s
            """;
    private static final int UNIT_COLUMNS = 20;

    private static final String NAMES =
            "select w.unit_id, w.language, w.item_id, w.collection_id, w.authority_id, %s from %s where %s order by %s limit :size";
    private static final int NAME_COLUMNS = 5;

    private static final String ITEMS = """
            select w.item_id, w.collection_id, w.language, w.units, w.words, w.oldest, w.claimed, w.mine, w.authority_id, %s
            from (select w.owner_id, w.item_id, w.collection_id, w.authority_id, w.language, count(*) as units, sum(w.words) as words,
                         min(w.since) as oldest, max(w.since) as newest, count(c.holder) as claimed,
                         count(*) filter (where c.holder = :asking) as mine
                  from %s where %s
                  group by w.owner_id, w.item_id, w.collection_id, w.authority_id, w.language) w
            where %s order by %s limit :size
            """;
    private static final int ITEM_COLUMNS = 9;

    private final Session session;

    WorkRepository(Session session) {
        this.session = session;
    }

    List<Placed<WorkEntry>> units(WorkQuery query, WorkOrder order, @Nullable WorkPlace after, int size) {
        var sql = UNITS.formatted(
                order.keys(), WorkQuery.ENTRIES, following(query, order, after), order.orderBy(), order.orderBy());
        return placed(sql, query, order, after, size, UNIT_COLUMNS, WorkRepository::entry);
    }

    List<Placed<WorkLists.Unit>> names(WorkQuery query, WorkOrder order, @Nullable WorkPlace after, int size) {
        var sql = NAMES.formatted(order.keys(), WorkQuery.ENTRIES, following(query, order, after), order.orderBy());
        return placed(
                sql,
                query,
                order,
                after,
                size,
                NAME_COLUMNS,
                row -> new WorkLists.Unit(
                        (UUID) row[0],
                        LanguageTag.of((String) row[1]),
                        new Owners.Place((UUID) row[2], (UUID) row[3], (UUID) row[4])));
    }

    List<Placed<ItemWork>> items(WorkQuery query, WorkOrder order, @Nullable WorkPlace after, int size, String asking) {
        var beyond = after == null ? "true" : order.after();
        var sql = ITEMS.formatted(order.keys(), WorkQuery.ENTRIES, query.condition(), beyond, order.orderBy());
        return placed(sql, query.with("asking", asking), order, after, size, ITEM_COLUMNS, WorkRepository::itemWork);
    }

    /// An entry and its place in the list.
    record Placed<T>(T entry, WorkPlace place) {}

    private static String following(WorkQuery query, WorkOrder order, @Nullable WorkPlace after) {
        return after == null ? query.condition() : query.condition() + "\nand " + order.after();
    }

    private <T> List<Placed<T>> placed(
            String sql,
            WorkQuery query,
            WorkOrder order,
            @Nullable WorkPlace after,
            int size,
            int columns,
            Function<Object[], T> entry) {
        var asked = session.createNativeQuery(sql, Object[].class).setParameter("size", size);
        query.values().forEach(asked::setParameter);
        if (after != null) {
            for (int i = 0; i < after.keys().size(); i++) {
                asked.setParameter("key" + i, after.keys().get(i));
            }
        }
        return asked.getResultStream()
                .map(row -> new Placed<>(entry.apply(row), place(order, row, columns)))
                .toList();
    }

    private static WorkPlace place(WorkOrder order, Object[] row, int columns) {
        var keys = Arrays.stream(row, columns, row.length).map(String.class::cast);
        return new WorkPlace(order.sort(), keys.toList());
    }

    private static WorkEntry entry(Object[] row) {
        return new WorkEntry(
                (UUID) row[0],
                LanguageTag.of((String) row[1]),
                new WorkEntry.Where(
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[19],
                        Slug.of(TextRole.class, (String) row[4]),
                        (Integer) row[5],
                        (Integer) row[6],
                        (Integer) row[7]),
                new WorkEntry.Source(LanguageTag.of((String) row[8]), (String) row[9], (Integer) row[10]),
                new WorkEntry.Standing(
                        Slug.of(WorkState.class, (String) row[11]), (Instant) row[12], (Boolean) row[13]),
                row[14] == null ? null : new WorkClaim((String) row[14], (Instant) row[15]),
                row[16] == null ? null : new WorkEntry.Latest((Integer) row[16], (String) row[17], (String) row[18]));
    }

    private static ItemWork itemWork(Object[] row) {
        return new ItemWork(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[8],
                LanguageTag.of((String) row[2]),
                (Long) row[3],
                (Long) row[4],
                (Instant) row[5],
                (Long) row[6],
                (Long) row[7]);
    }
}
