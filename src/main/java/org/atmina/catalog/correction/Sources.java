package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// The wordings of a source through time.
@ApplicationScoped
@Transactional
public class Sources {
    private final Session session;

    Sources(Session session) {
        this.session = session;
    }

    /// Every wording of the unit, the present one first.
    public List<SourceWording> history(UUID unit) {
        return session.createNativeQuery("""
                        select version, source_language, source_text, source_hash, reason, note, updated_by, updated_at
                        from text_unit where id = :unit
                        union all
                        select version, source_language, source_text, source_hash, reason, note, updated_by, updated_at
                        from text_unit_history where unit_id = :unit
                        order by version desc
                        """, Object[].class)
                .setParameter("unit", unit)
                .getResultStream()
                .map(Sources::wording)
                .toList();
    }

    /// The wording that this hash names; empty where the unit never had it.
    public Optional<SourceWording> byHash(UUID unit, String hash) {
        return history(unit).stream()
                .filter(wording -> wording.hash().equals(hash))
                .findFirst();
    }

    private static SourceWording wording(Object[] row) {
        return new SourceWording(
                (Long) row[0],
                LanguageTag.of((String) row[1]),
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : Slug.of(Reason.class, (String) row[4]),
                (String) row[5],
                (String) row[6],
                (Instant) row[7]);
    }
}
