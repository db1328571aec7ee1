package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// What became of units that were split or merged, so that whoever cites one of them arrives.
@ApplicationScoped
@Transactional
public class UnitLineage {
    private final Session session;

    UnitLineage(Session session) {
        this.session = session;
    }

    /// A unit that came before or after another one.
    public record Kin(UUID unit, Lineage kind, LanguageTag language, String text) {}

    /// The units that this one came from.
    public List<Kin> predecessors(UUID unit) {
        return kin("line.from_unit", "line.to_unit", unit);
    }

    /// The units that came from this one.
    public List<Kin> successors(UUID unit) {
        return kin("line.to_unit", "line.from_unit", unit);
    }

    private List<Kin> kin(String wanted, String known, UUID unit) {
        return session.createNativeQuery(
                        "select unit.id, line.kind, unit.source_language, unit.source_text from unit_lineage line"
                                + " join text_unit unit on unit.id = " + wanted
                                + " left join segment on segment.id = unit.segment_id"
                                + " where " + known + " = :unit order by segment.sequence, unit.id",
                        Object[].class)
                .setParameter("unit", unit)
                .getResultStream()
                .map(row -> new Kin(
                        (UUID) row[0],
                        Slug.of(Lineage.class, (String) row[1]),
                        LanguageTag.of((String) row[2]),
                        (String) row[3]))
                .toList();
    }

    /// The units of present texts that a unit has led to; itself where it still is one.
    public List<UUID> present(UUID unit) {
        return session.createNativeQuery("""
                        with recursive line (unit_id) as (
                            select cast(:unit as uuid)
                            union
                            select next.to_unit from line join unit_lineage next on next.from_unit = line.unit_id)
                        select unit.id
                        from line
                            join current_text_unit unit on unit.id = line.unit_id
                            left join segment on segment.id = unit.segment_id
                        order by segment.sequence, unit.id
                        """, UUID.class)
                .setParameter("unit", unit)
                .getResultList();
    }
}
