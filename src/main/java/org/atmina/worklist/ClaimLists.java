package org.atmina.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Listing;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Who has taken on what, for those who keep an eye on the work: claims that nobody saves on can be found and given
/// back.
@ApplicationScoped
public class ClaimLists {
    private static final String HELD = """
            select c.holder, w.item_id, w.collection_id, c.language, count(*), min(c.claimed_at), max(c.until),
                   max(saved.at), w.authority_id
            from work_claim c
                join work_entry w on w.unit_id = c.unit_id and w.language = c.language
                left join lateral (
                    select max(r.created_at) as at
                    from translation t join translation_revision r on r.translation_id = t.id
                    where t.unit_id = c.unit_id and t.language = c.language and t.steward = ''
                      and r.author = c.holder) saved on true
            where c.until > :now
              and not exists (select 1 from item i where i.id = w.item_id and i.state = 'withdrawn')
              %s
            group by c.holder, w.owner_id, w.item_id, w.collection_id, w.authority_id, c.language
            order by coalesce(max(saved.at), min(c.claimed_at)), c.holder, w.owner_id, c.language
            """;

    private static final String COUNT = """
            select count(distinct (c.holder, w.owner_id, w.collection_id, c.language))
            from work_claim c
                join work_entry w on w.unit_id = c.unit_id and w.language = c.language
            where c.until > :now
              and not exists (select 1 from item i where i.id = w.item_id and i.state = 'withdrawn')
              %s
            """;

    private final Session session;
    private final CollectionTree tree;
    private final Clock clock;

    ClaimLists(Session session, CollectionTree tree, Clock clock) {
        this.session = session;
        this.tree = tree;
        this.clock = clock;
    }

    /// What is looked for.
    ///
    /// @param holder null for everybody
    /// @param languages empty for all
    /// @param collection with all below it; null for all
    /// @param item null for all
    public record Wanted(
            @Nullable String holder,
            Set<LanguageTag> languages,
            @Nullable UUID collection,
            @Nullable UUID item) {
        public Wanted {
            languages = Set.copyOf(languages);
        }
    }

    /// What is held in the collections that the work of this reader is not kept out of; what has lain longest comes
    /// first. The caller has decided that the reader may see what is named.
    @Transactional
    public Listing<HeldWork> held(Wanted wanted, int page, int size, Reader reader) {
        var where = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        values.put("now", clock.instant());
        narrow(wanted, reader, where, values);
        var narrowed = String.join("\n", where);
        var count = session.createNativeQuery(COUNT.formatted(narrowed), Long.class);
        values.forEach(count::setParameter);
        var query = session.createNativeQuery(HELD.formatted(narrowed), Object[].class)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size);
        values.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return new Listing<>(
                count.getSingleResult(),
                page,
                size,
                rows.stream().map(ClaimLists::held).toList());
    }

    private void narrow(Wanted wanted, Reader reader, List<String> where, Map<String, Object> values) {
        if (wanted.holder() != null) {
            where.add("and c.holder = :holder");
            values.put("holder", wanted.holder());
        }
        if (!wanted.languages().isEmpty()) {
            where.add("and c.language = any(cast(:languages as text[]))");
            values.put(
                    "languages",
                    wanted.languages().stream().map(LanguageTag::value).toArray(String[]::new));
        }
        if (wanted.item() != null) {
            where.add("and w.owner_id = :item");
            values.put("item", wanted.item());
        }
        var open = tree.openTo(reader, wanted.collection());
        if (open != null) {
            where.add("and w.collection_id = any(cast(:collections as uuid[]))");
            values.put("collections", open.toArray(UUID[]::new));
        }
    }

    private static HeldWork held(Object[] row) {
        return new HeldWork(
                (String) row[0],
                new Owners.Place((UUID) row[1], (UUID) row[2], (UUID) row[8]),
                LanguageTag.of((String) row[3]),
                (Long) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (Instant) row[7]);
    }
}
