package org.atmina.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// What has become of work since somebody last asked. Whoever takes a turn away does so in the transaction in which
/// they act on it, so each is acted on exactly once, however many processes ask.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Turns {
    private static final String TAKE = """
            with taken as (
                delete from work_turn
                where id in (select id from work_turn order by id limit :most for update skip locked)
                returning *)
            select taken.unit_id, taken.language, w.owner_id, w.item_id, w.collection_id,
                   taken.from_state, taken.to_state, taken.holder, taken.actor, taken.note, taken.at,
                   r.author, r.reviewer, r.review_note
            from taken
                join work_entry w on w.unit_id = taken.unit_id and w.language = taken.language
                left join translation t
                    on t.unit_id = taken.unit_id and t.language = taken.language and t.steward = ''
                left join lateral (
                    select author, reviewer, review_note
                    from translation_revision
                    where translation_id = t.id
                      and status = case taken.to_state when 'stale' then 'approved' else taken.to_state end
                    order by revision desc limit 1) r on true
            order by taken.id
            """;
    private static final String ENDING = """
            with warned as (
                update work_claim set warned = true
                where (unit_id, language) in (
                    select unit_id, language from work_claim
                    where not warned and until > :now and until < :before
                    order by until limit :most for update skip locked)
                returning *)
            select w.unit_id, w.language, w.owner_id, w.item_id, w.collection_id, warned.holder, warned.until
            from warned join work_entry w on w.unit_id = warned.unit_id and w.language = warned.language
            """;

    private final Session session;

    Turns(Session session) {
        this.session = session;
    }

    /// Takes some turns away, the oldest first.
    public List<Turn> take(int most) {
        return session.createNativeQuery(TAKE, Object[].class)
                .setParameter("most", most)
                .getResultStream()
                .map(Turns::turn)
                .toList();
    }

    /// Claims that run out before some moment and whose holders nobody has told yet; from now on they are told.
    public List<Turn.Ending> ending(Instant now, Instant before, int most) {
        return session.createNativeQuery(ENDING, Object[].class)
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Turn.Ending(subject(row), (String) row[5], (Instant) row[6]))
                .toList();
    }

    private static Turn turn(Object[] row) {
        var act = row[7] == null
                ? new Turn.Moved(
                        Slug.of(WorkState.class, (String) row[5]),
                        Slug.of(WorkState.class, (String) row[6]),
                        (String) row[11],
                        (String) row[12],
                        (String) row[13])
                : new Turn.Released((String) row[7], (String) row[8], (String) row[9]);
        return new Turn(subject(row), act, (Instant) row[10]);
    }

    private static Turn.Subject subject(Object[] row) {
        return new Turn.Subject(
                (UUID) row[0], LanguageTag.of((String) row[1]), (UUID) row[2], (UUID) row[3], (UUID) row[4]);
    }
}
