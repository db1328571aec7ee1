package org.atmina.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Claims in PostgreSQL. That a unit in one language has one holder is said by the key of the table.
@ApplicationScoped
class ClaimRepository {
    private static final String CLAIM = """
            insert into work_claim (unit_id, language, holder, claimed_at, until, lasts)
            select w.unit_id, w.language, :holder, :now, :until, cast(:lasts as interval)
            from work_entry w
            where %s and w.language = :language and w.state = any(cast(:states as text[]))
            order by w.unit_id
            on conflict (unit_id, language) do update
                set holder = excluded.holder, until = excluded.until, lasts = excluded.lasts, warned = false,
                    claimed_at = case when work_claim.holder = excluded.holder and work_claim.until > :now
                                      then work_claim.claimed_at else excluded.claimed_at end
                where work_claim.holder = excluded.holder or work_claim.until <= :now
            """;
    private static final String RELEASE = """
            delete from work_claim c using work_entry w
            where w.unit_id = c.unit_id and w.language = c.language and c.until > :now
              and %s and c.language = :language and c.holder = :holder
            returning c.unit_id
            """;
    private static final String HOLDERS = """
            select c.holder, max(c.until), count(*)
            from work_claim c join work_entry w on w.unit_id = c.unit_id and w.language = c.language
            where %s and c.language = :language and c.until > :now
            group by c.holder order by c.holder
            """;

    private final Session session;

    ClaimRepository(Session session) {
        this.session = session;
    }

    /// What is claimed: one unit, or all of an item, of the description of a collection, or of the notes on an
    /// authority, in one language.
    record Piece(boolean whole, UUID id, LanguageTag language) {
        private String condition() {
            return whole ? "w.owner_id = :id" : "w.unit_id = :id";
        }
    }

    /// Somebody who holds some of the units.
    record Holder(WorkClaim claim, int units) {}

    /// Gives to the holder whatever nobody else holds.
    ///
    /// @return how many units they hold now
    int claim(Piece piece, List<WorkState> states, String holder, Instant now, Duration lasts) {
        return session.createNativeMutationQuery(CLAIM.formatted(piece.condition()))
                .setParameter("id", piece.id())
                .setParameter("language", piece.language().value())
                .setParameter("states", states.stream().map(WorkState::slug).toArray(String[]::new))
                .setParameter("holder", holder)
                .setParameter("now", now)
                .setParameter("until", now.plus(lasts))
                .setParameter("lasts", lasts.toString())
                .executeUpdate();
    }

    List<UUID> release(Piece piece, String holder, Instant now) {
        return session.createNativeQuery(RELEASE.formatted(piece.condition()), UUID.class)
                .setParameter("id", piece.id())
                .setParameter("language", piece.language().value())
                .setParameter("holder", holder)
                .setParameter("now", now)
                .getResultList();
    }

    List<Holder> holders(Piece piece, Instant now) {
        return session.createNativeQuery(HOLDERS.formatted(piece.condition()), Object[].class)
                .setParameter("id", piece.id())
                .setParameter("language", piece.language().value())
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Holder(new WorkClaim((String) row[0], (Instant) row[1]), ((Number) row[2]).intValue()))
                .toList();
    }

    /// The item, collection or authority to which the unit belongs in the present texts; empty where it is in none.
    Optional<UUID> owner(UUID unit) {
        return session.createNativeQuery("select owner_id from work_entry where unit_id = :unit limit 1", UUID.class)
                .setParameter("unit", unit)
                .uniqueResultOptional();
    }

    /// Says that somebody has released claims of the holder: once, however many there were.
    ///
    /// @param unit one of those that were released
    /// @param why what whoever released them says
    void turn(UUID unit, LanguageTag language, String holder, String actor, @Nullable String why) {
        session.createNativeMutationQuery("""
                        insert into work_turn (unit_id, language, holder, actor, note)
                        values (:unit, :language, :holder, :actor, :note)
                        """)
                .setParameter("unit", unit)
                .setParameter("language", language.value())
                .setParameter("holder", holder)
                .setParameter("actor", actor)
                .setParameter("note", why, String.class)
                .executeUpdate();
    }
}
