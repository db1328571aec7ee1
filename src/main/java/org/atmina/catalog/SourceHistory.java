package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps the earlier wordings of sources, and knows which of them mean the same as the present one.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SourceHistory {
    private static final String KEEP = """
            insert into text_unit_history (unit_id, version, source_language, source_text, source_hash, updated_by,
                                           updated_at, segment_id, reason, note)
            select id, version, source_language, source_text, source_hash, updated_by, updated_at, segment_id, reason,
                   note
            from text_unit where id = any (?)
            """;

    private final Session session;

    SourceHistory(Session session) {
        this.session = session;
    }

    /// Keeps what these units are now; to be called before they change.
    public static void keep(Connection connection, Collection<UUID> units) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setArray(1, connection.createArrayOf("uuid", units.toArray()));
            statement.executeUpdate();
        }
    }

    void keep(UUID unit) {
        session.createNativeMutationQuery(KEEP.replace("any (?)", ":unit"))
                .setParameter("unit", unit)
                .executeUpdate();
    }

    /// Finds out anew which wordings mean the same as the present one: those joined to it, one by one,
    /// by claims that a second person has confirmed. Whoever goes back to an earlier wording gets its
    /// equals back, too.
    public void renewSameMeaning(Collection<UUID> units) {
        session.createNativeMutationQuery("""
                        with recursive same (unit_id, hash) as (
                            select id, source_hash from text_unit where id in (:units)
                            union
                            select same.unit_id,
                                   case when claim.from_hash = same.hash then claim.to_hash else claim.from_hash end
                            from same
                                join typographic_claim claim on claim.unit_id = same.unit_id
                                    and claim.decision = 'confirmed' and same.hash in (claim.from_hash, claim.to_hash))
                        update text_unit
                        set same_meaning = coalesce((select array_agg(same.hash order by same.hash)
                                                     from same
                                                     where same.unit_id = text_unit.id
                                                       and same.hash <> text_unit.source_hash), '{}')
                        where id in (:units)
                        """).setParameter("units", units).executeUpdate();
    }
}
