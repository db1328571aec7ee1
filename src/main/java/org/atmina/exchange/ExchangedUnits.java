package org.atmina.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.LanguageTag;
import org.atmina.translation.Revision;
import org.atmina.translation.Translations;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads text units with their latest translation, some at a time, each in a transaction of its own: what goes through
/// here need not fit into memory.
@ApplicationScoped
@Transactional
class ExchangedUnits {
    private static final String UNITS = """
            select unit.id, unit.item_id, unit.collection_id, unit.role, unit.segment_id, unit.source_language,
                   unit.source_text, unit.source_hash, unit.same_meaning, unit.version,
                   segment.kind, file.position, page.number, segment.sequence,
                   unit.authority_id
            from text_unit unit
                left join segment on segment.id = unit.segment_id
                left join item_file file on file.id = segment.file_id
                left join page on page.id = segment.page_id
            where unit.id in (:units)
            """;

    private final Session session;
    private final Translations translations;

    ExchangedUnits(Session session, Translations translations) {
        this.session = session;
        this.translations = translations;
    }

    /// Those of these units that there are, in the order in which they are asked for.
    List<ExchangedUnit> inOrder(List<UUID> ids, LanguageTag language) {
        var found = byId(ids, language);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Map<UUID, ExchangedUnit> byId(Collection<UUID> ids, LanguageTag language) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var latest = translations.latest(ids, language);
        var found = new HashMap<UUID, ExchangedUnit>();
        session.createNativeQuery(UNITS, Object[].class)
                .setParameterList("units", ids)
                .getResultList()
                .forEach(row -> found.put((UUID) row[0], unit(row, latest)));
        session.clear(); // nothing that was read is looked at again
        return found;
    }

    /// Those of these units that are in the texts and descriptions of today.
    Set<UUID> present(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        session.createNativeQuery("select id from workable_text_unit where id in (:units)", UUID.class)
                                .setParameterList("units", ids)
                                .getResultList());
    }

    private static ExchangedUnit unit(Object[] row, Map<UUID, Revision> latest) {
        var id = (UUID) row[0];
        var unit = new TextUnitRecord(
                id,
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[14],
                Slug.of(TextRole.class, (String) row[3]),
                (UUID) row[4],
                LanguageTag.of((String) row[5]),
                (String) row[6],
                new SourceHashes((String) row[7], Set.of((String[]) row[8])),
                (Long) row[9]);
        return new ExchangedUnit(unit, place(row), latest.get(id));
    }

    private static ExchangedUnit.@Nullable Place place(Object[] row) {
        return row[10] == null
                ? null
                : new ExchangedUnit.Place((String) row[10], (Integer) row[11], (Integer) row[12], (Integer) row[13]);
    }
}
