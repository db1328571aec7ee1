package org.atmina.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// The text units of an item or collection in the order in which somebody reads them: first what describes it, then
/// its text, file by file and page by page.
@ApplicationScoped
@Transactional
class ReadingOrder {
    /// How many units are looked at at once.
    static final int STRETCH = 500;

    private final Session session;

    ReadingOrder(Session session) {
        this.session = session;
    }

    /// The present text of a file or page, and how many segments it has.
    record Text(UUID version, long segments) {}

    /// The descriptive texts of an item or a collection.
    List<UUID> fields(UUID owner) {
        return session.createNativeQuery("""
                        select id from text_unit
                        where (item_id = :owner or collection_id = :owner) and segment_id is null and source_text <> ''
                        order by array_position(array ['title', 'description'], role), role
                        """, UUID.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /// The present texts of an item that have segments.
    List<Text> texts(UUID item) {
        return session.createNativeQuery("""
                        select version.id, (select count(*) from segment where segment.text_version_id = version.id)
                        from current_text_version version
                            join item_file file on file.id = version.file_id
                            left join page on page.id = version.page_id
                        where version.item_id = :item
                        order by file.position, coalesce(page.number, 0)
                        """, Object[].class)
                .setParameter("item", item)
                .getResultStream()
                .map(row -> new Text((UUID) row[0], (Long) row[1]))
                .filter(text -> text.segments() > 0)
                .toList();
    }

    /// The units of one text that follow a place in it, a stretch of them.
    ///
    /// @param after the sequence of the last one before; -1 at the beginning
    List<Numbered> stretch(UUID version, int after) {
        return session.createNativeQuery("""
                        select unit.id, segment.sequence
                        from segment join text_unit unit on unit.segment_id = segment.id
                        where segment.text_version_id = :version and segment.sequence > :after
                        order by segment.sequence
                        """, Object[].class)
                .setParameter("version", version)
                .setParameter("after", after)
                .setMaxResults(STRETCH)
                .getResultStream()
                .map(row -> new Numbered((UUID) row[0], (Integer) row[1]))
                .toList();
    }

    record Numbered(UUID unit, int sequence) {}

    /// All units of some short texts.
    List<UUID> all(Collection<UUID> versions) {
        return session.createNativeQuery("""
                        select unit.id
                        from segment join text_unit unit on unit.segment_id = segment.id
                        where segment.text_version_id in (:versions)
                        order by array_position(cast(:order as uuid[]), segment.text_version_id), segment.sequence
                        """, UUID.class)
                .setParameterList("versions", versions)
                .setParameter("order", versions.toArray(UUID[]::new))
                .getResultList();
    }

    /// The languages of what is to be translated: of some units, and of all in these items and collections.
    List<LanguageTag> sourceLanguages(Collection<UUID> units, Collection<UUID> items, Collection<UUID> collections) {
        return session.createNativeQuery("""
                        select source_language from text_unit where id = any (cast(:units as uuid[]))
                        union
                        select source_language from text_unit
                        where item_id = any (cast(:items as uuid[])) and segment_id is null and source_text <> ''
                        union
                        select unit.source_language
                        from current_text_version version
                            join segment on segment.text_version_id = version.id
                            join text_unit unit on unit.segment_id = segment.id
                        where version.item_id = any (cast(:items as uuid[]))
                        union
                        select source_language from text_unit
                        where collection_id = any (cast(:collections as uuid[])) and source_text <> ''
                        order by source_language
                        """, String.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("items", items.toArray(UUID[]::new))
                .setParameter("collections", collections.toArray(UUID[]::new))
                .getResultStream()
                .map(LanguageTag::of)
                .toList();
    }
}
