package org.atmina.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.VisibleItems;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.memory.Suggestion.Brought;
import org.atmina.memory.Suggestion.Home;
import org.atmina.memory.Suggestion.Standing;
import org.atmina.memory.Suggestion.Wording;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What the memory has for wordings that are alike: the translation that is approved at this moment, of
/// that very wording.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MemoryStore {
    private static final String TRANSLATIONS = """
            select memory.id, memory.source_language, memory.source_text, translation.language, revision.text,
                   revision.origin, revision.author, revision.reviewer, revision.reviewed_at, revision.revision,
                   unit.id, unit.role, i.name, c.name, c.id, c.id = :collection,
                   memory.source_hash = unit.source_hash or memory.source_hash = any (unit.same_meaning),
                   exists (select 1 from unit_lineage where from_unit = unit.id),
                   memory.source_hash
            from memory_source memory
                join text_unit unit on unit.id = memory.unit_id
                join translation on translation.unit_id = unit.id and translation.steward = ''
                    and split_part(translation.language, '-', 1) = :to
                join translation_revision revision on revision.translation_id = translation.id
                    and revision.revision = translation.approved_revision
                    and revision.source_hash = memory.source_hash
                left join item i on i.id = unit.item_id
                join collection c on c.id = coalesce(i.collection_id, unit.collection_id)
            where (i.id is null or i.state <> 'withdrawn')
            """;
    private static final String OF_THESE = TRANSLATIONS + " and memory.id in (:ids)";
    private static final String IN_ORDER = TRANSLATIONS + """
             and (memory.id, translation.language) > (:after, :afterLanguage)
             and split_part(memory.source_language, '-', 1) = :from
             and (cast(:collection as uuid) is null or c.id in (
                 with recursive below as (
                     select id from collection where id = :collection
                     union
                     select held.id from collection held join below on held.parent_id = below.id)
                 select id from below))
            order by memory.id, translation.language
            """;
    private static final String BROUGHT = """
            select memory.id, memory.source_language, memory.source_text, memory.target_language, memory.target_text,
                   memory.creator, memory.created_at, file.id, file.name, file.brought_by, memory.tuid
            from memory_brought memory join memory_file file on file.id = memory.file_id
            where memory.id in (:ids) and split_part(memory.target_language, '-', 1) = :to
            """;

    /// What stands before and behind the segments of some units, by the names of the folded wordings.
    private static final String AROUND = """
            select unit.id,
                   (select memory_key(before.source_language, memory_folded(before.source_text))
                    from segment s join text_unit before on before.segment_id = s.id
                    where s.text_version_id = segment.text_version_id and s.sequence = segment.sequence - 1),
                   (select memory_key(behind.source_language, memory_folded(behind.source_text))
                    from segment s join text_unit behind on behind.segment_id = s.id
                    where s.text_version_id = segment.text_version_id and s.sequence = segment.sequence + 1)
            from text_unit unit join segment on segment.id = unit.segment_id
            where unit.id in (:units)
            """;

    private final Session session;
    private final Clock clock;

    MemoryStore(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// @param id of the remembered wording
    /// @param ofCollection the collection that the unit itself describes; null where it belongs to an item
    record Found(
            long id,
            Suggestion suggestion,
            String sourceHash,
            @Nullable UUID ofCollection) {}

    /// What stands before and behind; null at the edges of a text.
    record Around(@Nullable UUID before, @Nullable UUID behind) {
        boolean isSomething() {
            return before != null || behind != null;
        }
    }

    /// Translations of the remembered wordings, of items that this reader may see.
    List<Found> translations(Collection<Long> ids, Asked asked, Reader reader) {
        var sql = reader.isStaff() ? OF_THESE : OF_THESE + " and (i.id is null or " + VisibleItems.OF_TABLES + ")";
        var query = session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids)
                .setParameter("collection", asked.collection(), UUID.class)
                .setParameter("to", asked.to().primary().value());
        if (!reader.isStaff()) {
            VisibleItems.to(reader, LocalDate.now(clock)).forEach(query::setParameter);
        }
        return query.getResultStream().map(MemoryStore::found).toList();
    }

    /// A stretch of all translations between two languages, in the order in which they were remembered.
    ///
    /// @param after the last one of the stretch before
    /// @param collection with all that is below it; null for the whole archive
    List<Found> translations(
            RememberedTranslations.Place after, LanguageTag from, LanguageTag to, @Nullable UUID collection, int size) {
        return session.createNativeQuery(IN_ORDER, Object[].class)
                .setParameter("after", after.id())
                .setParameter("afterLanguage", after.language())
                .setParameter("from", from.primary().value())
                .setParameter("to", to.primary().value())
                .setParameter("collection", collection, UUID.class)
                .setMaxResults(size)
                .getResultStream()
                .map(MemoryStore::found)
                .toList();
    }

    private static Found found(Object[] row) {
        var home = new Home(
                (UUID) row[10],
                (Integer) row[9],
                (String) row[11],
                (String) row[12],
                (String) row[13],
                Boolean.TRUE.equals(row[15]),
                standing((Boolean) row[16], (Boolean) row[17]));
        var suggestion = new Suggestion(
                0,
                wording(row[1], row[2]),
                wording(row[3], row[4]),
                Origin.of((String) row[5]),
                (String) row[6],
                (String) row[7],
                (Instant) row[8],
                home,
                null,
                1);
        return new Found((Long) row[0], suggestion, (String) row[18], row[12] == null ? (UUID) row[14] : null);
    }

    private static Standing standing(boolean present, boolean replaced) {
        if (replaced) {
            return Standing.REPLACED;
        }
        return present ? Standing.PRESENT : Standing.STALE;
    }

    /// Translations that were brought in from elsewhere.
    List<Found> brought(Collection<Long> ids, LanguageTag to) {
        return session.createNativeQuery(BROUGHT, Object[].class)
                .setParameter("ids", ids)
                .setParameter("to", to.primary().value())
                .getResultStream()
                .map(MemoryStore::foundBrought)
                .toList();
    }

    private static Found foundBrought(Object[] row) {
        var file = new Brought((UUID) row[7], (String) row[8], (String) row[9], (String) row[10]);
        var suggestion = new Suggestion(
                0,
                wording(row[1], row[2]),
                wording(row[3], row[4]),
                Origin.IMPORTED,
                (String) row[5],
                null,
                (Instant) row[6],
                null,
                file,
                1);
        return new Found((Long) row[0], suggestion, "", null);
    }

    private static Wording wording(Object language, Object text) {
        return new Wording(LanguageTag.of((String) language), (String) text);
    }

    Map<UUID, Around> around(Collection<UUID> units) {
        var around = new HashMap<UUID, Around>();
        session.createNativeQuery(AROUND, Object[].class)
                .setParameter("units", units)
                .getResultStream()
                .forEach(row -> around.put((UUID) row[0], new Around((UUID) row[1], (UUID) row[2])));
        return around;
    }
}
