package org.atmina.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.catalog.Box;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The rows of annotations and of all their versions.
@ApplicationScoped
@Transactional
class AnnotationStore {
    private static final String SELECT = """
            select %s from annotation a join annotation_version v on v.annotation_id = a.id and v.version = a.version
            """;
    private static final String ANNOTATIONS = SELECT.formatted(AnnotationRow.COLUMNS);
    private static final String IN_ORDER = " order by a.created_at, a.id";
    private static final String FOR_READER = """
             where a.item_id = :item
               and (a.state = 'published' or (a.state <> 'withdrawn' and (:all or a.creator = :reader)))""";

    private final Session session;
    private final AnnotationRow rows;

    AnnotationStore(Session session, AnnotationRow rows) {
        this.session = session;
        this.rows = rows;
    }

    Optional<Annotation> find(UUID id) {
        return session.createNativeQuery(ANNOTATIONS + " where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(rows::annotation);
    }

    /// The same, and nobody else changes it until this transaction ends.
    Optional<Annotation> lock(UUID id) {
        session.createNativeQuery("select id from annotation where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return find(id);
    }

    List<Annotation> published(UUID item) {
        return session.createNativeQuery(
                        ANNOTATIONS + " where a.item_id = :item and a.state = 'published'" + IN_ORDER, Object[].class)
                .setParameter("item", item)
                .getResultStream()
                .map(rows::annotation)
                .toList();
    }

    /// What this reader may see on an item.
    List<Annotation> of(UUID item, Reader reader, int offset, int limit) {
        return forReader(session.createNativeQuery(ANNOTATIONS + FOR_READER + IN_ORDER, Object[].class), item, reader)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(rows::annotation)
                .toList();
    }

    /// How many there are of them, and when the last one changed.
    Object[] extent(UUID item, Reader reader) {
        var sql = "select count(*), max(a.modified_at) from annotation a " + FOR_READER;
        return forReader(session.createNativeQuery(sql, Object[].class), item, reader)
                .getSingleResult();
    }

    private static <T> NativeQuery<T> forReader(NativeQuery<T> query, UUID item, Reader reader) {
        return query.setParameter("item", item)
                .setParameter("all", reader.is(Roles.CURATOR))
                .setParameter("reader", reader.name(), String.class);
    }

    /// Annotations in one state, the one that has waited longest first.
    ///
    /// @param item null for all items
    List<Annotation> in(AnnotationState state, @Nullable UUID item, int offset, int limit) {
        return session.createNativeQuery(
                        ANNOTATIONS + " where a.state = :state and (cast(:item as uuid) is null or a.item_id = :item)"
                                + " order by a.modified_at, a.id",
                        Object[].class)
                .setParameter("state", state.slug())
                .setParameter("item", item, UUID.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(rows::annotation)
                .toList();
    }

    long count(AnnotationState state, @Nullable UUID item) {
        return session.createNativeQuery("""
                        select count(*) from annotation a
                        where a.state = :state and (cast(:item as uuid) is null or a.item_id = :item)
                        """, Long.class)
                .setParameter("state", state.slug())
                .setParameter("item", item, UUID.class)
                .getSingleResult();
    }

    List<AnnotationVersion> history(UUID id) {
        return session.createNativeQuery("select " + AnnotationRow.COLUMNS + """
                         from annotation_version v join annotation a on a.id = v.annotation_id
                        where a.id = :id order by v.version
                        """, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(rows::version)
                .toList();
    }

    /// How many annotations somebody has written or changed since then.
    long countActs(String actor, Instant since) {
        return session.createNativeQuery("""
                        select count(*) from annotation_version v join annotation a on a.id = v.annotation_id
                        where v.actor = :actor and a.creator = :actor and v.at > :since and v.state <> 'withdrawn'
                        """, Long.class)
                .setParameter("actor", actor)
                .setParameter("since", since)
                .getSingleResult();
    }

    boolean wasEverPublished(UUID id) {
        return session.createNativeQuery(
                        "select exists (select 1 from annotation_version where annotation_id = :id and state = 'published')",
                        Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /// Keeps a new annotation, or the next version of one that is there.
    void write(Annotation now, String actor) {
        session.createNativeMutationQuery("""
                        insert into annotation (id, item_id, creator, created_at, modified_at, state, version)
                        values (:id, :item, :creator, :created, :modified, :state, :version)
                        on conflict (id) do update set modified_at = excluded.modified_at, state = excluded.state,
                            version = excluded.version
                        """)
                .setParameter("id", now.id())
                .setParameter("item", now.itemId())
                .setParameter("creator", now.creator())
                .setParameter("created", now.created())
                .setParameter("modified", now.modified())
                .setParameter("state", now.state().slug())
                .setParameter("version", now.version())
                .executeUpdate();
        writeVersion(now, actor);
    }

    private void writeVersion(Annotation now, String actor) {
        var insert = session.createNativeMutationQuery("""
                        insert into annotation_version (annotation_id, version, at, actor, state, reason, motivation, bodies,
                            via, canonical, image_id, box, segment_id, start_offset, end_offset, exact, prefix, suffix)
                        values (:id, :version, :at, :actor, :state, :reason, :motivation, cast(:bodies as jsonb), :via,
                            :canonical, :image, :box, :segment, :start, :end, :exact, :prefix, :suffix)
                        """)
                .setParameter("id", now.id())
                .setParameter("version", now.version())
                .setParameter("at", now.modified())
                .setParameter("actor", actor)
                .setParameter("state", now.state().slug())
                .setParameter("reason", now.reason(), String.class)
                .setParameter("motivation", now.said().motivation().slug())
                .setParameter("bodies", rows.json(now.said().bodies()))
                .setParameter("via", now.said().via(), String.class)
                .setParameter("canonical", now.said().canonical(), String.class);
        var on = now.said().target() instanceof Target.OnCanvas canvas ? canvas : null;
        var in = now.said().target() instanceof Target.OnSegment segment ? segment : null;
        var quote = in == null ? null : in.quote();
        insert.setParameter("image", on == null ? null : on.image(), UUID.class)
                .setParameter("box", on == null ? null : numbers(on.box()), Integer[].class)
                .setParameter("segment", in == null ? null : in.segment(), UUID.class)
                .setParameter("start", quote == null ? null : quote.start(), Integer.class)
                .setParameter("end", quote == null ? null : quote.end(), Integer.class)
                .setParameter("exact", quote == null ? null : quote.exact(), String.class)
                .setParameter("prefix", quote == null ? null : quote.prefix(), String.class)
                .setParameter("suffix", quote == null ? null : quote.suffix(), String.class)
                .executeUpdate();
    }

    private static Integer @Nullable [] numbers(@Nullable Box box) {
        return box == null ? null : new Integer[] {box.x(), box.y(), box.width(), box.height()};
    }
}
