package org.atmina.catalog.authority.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Slug;
import org.atmina.catalog.authority.ItemAgents;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Keeps mentions: rows in, rows out.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MentionStore {
    private static final String OF_ITEM = """
            from mention m
                join authority a on a.id = m.authority_id
                join segment on segment.id = m.segment_id
                join text_unit unit on unit.id = segment.unit_id
                join item_file file on file.id = segment.file_id
                left join page on page.id = segment.page_id
                left join current_text_version present on present.id = segment.text_version_id
            where m.item_id = :item
            """;
    private static final String COLUMNS = """
            select m.id, m.segment_id, m.start_offset, m.end_offset, a.id, a.name, a.kind, m.state, m.matcher,
                   m.matched_at, m.decided_by, m.decided_at,
                   coalesce((select earlier.source_text from text_unit_history earlier
                             where earlier.unit_id = unit.id and earlier.source_hash = m.source_hash
                             order by earlier.version desc limit 1), unit.source_text),
                   present.id is null or unit.source_hash <> m.source_hash
            """;
    private static final String IN_ORDER = " order by file.position, coalesce(page.number, 0), segment.sequence,"
            + " m.start_offset, m.end_offset, a.name";

    private final Session session;
    private final ItemAgents agents;

    MentionStore(Session session, ItemAgents agents) {
        this.session = session;
        this.agents = agents;
    }

    long count(UUID item, @Nullable MentionState state) {
        return of("select count(*) " + OF_ITEM, Long.class, item, state, "").getSingleResult();
    }

    List<Mention> list(UUID item, @Nullable MentionState state, int offset, int limit) {
        return mentions(of(COLUMNS + OF_ITEM, Object[].class, item, state, IN_ORDER)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    private <T> NativeQuery<T> of(String select, Class<T> type, UUID item, @Nullable MentionState state, String order) {
        var query = session.createNativeQuery(select + (state == null ? "" : " and m.state = :state") + order, type)
                .setParameter("item", item);
        return state == null ? query : query.setParameter("state", state.slug());
    }

    Optional<Mention> find(UUID item, UUID id) {
        return mentions(session.createNativeQuery(COLUMNS + OF_ITEM + " and m.id = :id", Object[].class)
                        .setParameter("item", item)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private List<Mention> mentions(List<Object[]> rows) {
        var labels = agents.labels(rows.stream().map(row -> (UUID) row[4]).collect(Collectors.toSet()));
        var all = new ArrayList<Mention>(rows.size());
        for (Object[] row : rows) {
            var at = new Mention.Stretch((UUID) row[1], (Integer) row[2], (Integer) row[3]);
            var authority = linked(row, 4);
            var by = (String) row[10];
            all.add(new Mention(
                    (UUID) row[0],
                    at,
                    authority,
                    Objects.requireNonNull(labels.get(authority.id())),
                    Slug.of(MentionState.class, (String) row[7]),
                    new Mention.Finding(words((String) row[12], at), (String) row[8], (Instant) row[9]),
                    by == null ? null : new Mention.Decision(by, (Instant) row[11]),
                    (Boolean) row[13]));
        }
        return all;
    }

    private static LinkedAuthority linked(Object[] row, int from) {
        return new LinkedAuthority(
                (UUID) row[from], new PublicId((String) row[from + 1]), Slug.of(AuthorityKind.class, (String)
                        row[from + 2]));
    }

    /// The words, as far as the wording goes now.
    private static String words(String wording, Mention.Stretch at) {
        int end = Math.min(at.end(), wording.length());
        return wording.substring(Math.min(at.start(), end), end);
    }

    /// A suggestion, unless somebody has decided about these words already.
    void suggest(SegmentRecord segment, UUID item, MentionMatcher.Match match, Instant now) {
        session.createNativeMutationQuery("""
                        insert into mention (id, item_id, segment_id, authority_id, start_offset, end_offset, source_hash,
                                             state, matcher, matched_at)
                        values (:id, :item, :segment, :authority, :start, :end, :hash, 'suggested', :matcher, :now)
                        on conflict (segment_id, start_offset, end_offset, authority_id)
                            do update set matched_at = excluded.matched_at where mention.state = 'suggested'
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("item", item)
                .setParameter("segment", segment.id())
                .setParameter("authority", match.authority())
                .setParameter("start", match.start())
                .setParameter("end", match.end())
                .setParameter("hash", segment.unit().sourceHash())
                .setParameter("matcher", MentionMatcher.NAME)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Takes away suggestions that nobody has decided about and that were not made again.
    void forgetBefore(UUID item, Instant now) {
        session.createNativeMutationQuery(
                        "delete from mention where item_id = :item and state = 'suggested' and matched_at < :now")
                .setParameter("item", item)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// A mention that a person says there is.
    ///
    /// @return empty where the item has no such segment in its present text, or its wording is shorter
    Optional<UUID> confirmNew(UUID item, Mention.Stretch at, UUID authority, String actor, Instant now) {
        return session.createNativeQuery("""
                        insert into mention (id, item_id, segment_id, authority_id, start_offset, end_offset, source_hash,
                                             state, matcher, matched_at, decided_by, decided_at)
                        select :id, :item, segment.id, :authority, :start, :end, unit.source_hash, 'confirmed', 'person',
                               :now, :actor, :now
                        from segment
                            join current_text_version present on present.id = segment.text_version_id
                            join text_unit unit on unit.segment_id = segment.id
                        where segment.id = :segment and segment.item_id = :item
                          and :end <= segment.end_offset - segment.start_offset
                        on conflict (segment_id, start_offset, end_offset, authority_id)
                            do update set state = 'confirmed', decided_by = :actor, decided_at = :now,
                                          source_hash = excluded.source_hash
                        returning id
                        """, UUID.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("item", item)
                .setParameter("segment", at.segment())
                .setParameter("authority", authority)
                .setParameter("start", at.start())
                .setParameter("end", at.end())
                .setParameter("actor", actor)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    void decide(UUID id, MentionState state, String actor, Instant now) {
        session.createNativeMutationQuery("""
                        update mention set state = :state, decided_by = :actor, decided_at = :now where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("state", state.slug())
                .setParameter("actor", actor)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Words that mean one authority do not mean another one.
    void rejectOthers(Mention confirmed, String actor, Instant now) {
        session.createNativeMutationQuery("""
                        update mention set state = 'rejected', decided_by = :actor, decided_at = :now
                        where segment_id = :segment and id <> :id and state = 'suggested'
                          and start_offset < :end and end_offset > :start
                        """)
                .setParameter("id", confirmed.id())
                .setParameter("segment", confirmed.at().segment())
                .setParameter("start", confirmed.at().start())
                .setParameter("end", confirmed.at().end())
                .setParameter("actor", actor)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// What is linked by confirmed mentions in the present text (with the segment), and by the description (without).
    List<Object[]> links(UUID item) {
        return session.createNativeQuery("""
                        select a.id, a.name, a.kind, m.segment_id
                        from mention m
                            join authority a on a.id = m.authority_id
                            join segment on segment.id = m.segment_id
                            join text_unit unit on unit.segment_id = m.segment_id and unit.source_hash = m.source_hash
                            join current_text_version present on present.id = segment.text_version_id
                        where m.item_id = :item and m.state = 'confirmed'
                        union
                        select a.id, a.name, a.kind, cast(null as uuid)
                        from item_authority link join authority a on a.id = link.authority_id
                        where link.item_id = :item
                        order by 2
                        """, Object[].class)
                .setParameter("item", item)
                .getResultList();
    }

    static LinkedAuthority link(Object[] row) {
        return linked(row, 0);
    }
}
