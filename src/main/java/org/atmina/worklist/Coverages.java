package org.atmina.worklist;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.catalog.Slug;
import org.atmina.catalog.VisibleItems;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/// How far collections are translated, of what a reader sees of them. The numbers are sums of a ledger that each change
/// writes to, so they are exact at any moment.
@ApplicationScoped
public class Coverages {
    private static final Logger LOG = Logger.getLogger(Coverages.class);

    private static final String OF_STAFF = """
            select t.language, t.state, t.shown, cast(sum(t.units) as bigint), cast(sum(t.words) as bigint)
            from work_tally t
            where t.collection_id = any(cast(:collections as uuid[]))
              and not exists (select 1 from item i where i.id = t.item_id and i.state = 'withdrawn')
            group by t.language, t.state, t.shown
            having sum(t.units) <> 0
            """;

    /// Descriptions of collections count where there is something to see in them.
    private static final String OF_READERS = """
            with recursive seen as (
                select i.id, i.collection_id from item i
                where i.collection_id = any(cast(:collections as uuid[])) and %s),
            holding as (
                select c.id, c.parent_id from collection c where c.id in (select collection_id from seen)
                union
                select above.id, above.parent_id from collection above join holding on above.id = holding.parent_id)
            select t.language, t.state, t.shown, cast(sum(t.units) as bigint), cast(sum(t.words) as bigint)
            from work_tally t
            where t.collection_id = any(cast(:collections as uuid[]))
              and (t.item_id in (select id from seen)
                   or t.item_id is null and t.collection_id in (select id from holding))
            group by t.language, t.state, t.shown
            having sum(t.units) <> 0
            """.formatted(VisibleItems.OF_TABLES);

    private final Session session;
    private final CollectionTree tree;
    private final Clock clock;
    private final boolean works;

    Coverages(
            Session session,
            CollectionTree tree,
            Clock clock,
            @ConfigProperty(name = "atmina.role", defaultValue = "all") String role) {
        this.session = session;
        this.tree = tree;
        this.clock = clock;
        this.works = !role.equalsIgnoreCase("web");
    }

    /// A collection with all below it, in each language of the archive; the caller has decided that the reader may see
    /// the collection.
    @Transactional
    public List<Coverage> of(UUID collection, Reader reader) {
        var tallies = tallies(tree.below(collection), reader);
        InterfaceLanguage.tags().forEach(tag -> tallies.putIfAbsent(tag, List.of()));
        return tallies.entrySet().stream()
                .map(each -> Coverage.of(each.getKey(), each.getValue()))
                .toList();
    }

    private Map<LanguageTag, List<Coverage.Tally>> tallies(List<UUID> collections, Reader reader) {
        var query = session.createNativeQuery(reader.isStaff() ? OF_STAFF : OF_READERS, Object[].class)
                .setParameter("collections", collections.toArray(UUID[]::new));
        if (!reader.isStaff()) {
            VisibleItems.to(reader, LocalDate.now(clock)).forEach(query::setParameter);
        }
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        row -> LanguageTag.of((String) row[0]),
                        TreeMap::new,
                        Collectors.mapping(Coverages::tally, Collectors.toList())));
    }

    private static Coverage.Tally tally(Object[] row) {
        return new Coverage.Tally(
                Slug.of(WorkState.class, (String) row[1]), (String) row[2], new Coverage.Extent((Long) row[3], (Long)
                        row[4]));
    }

    /// Keeps the ledger short.
    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void settle() {
        if (works) {
            session.createNativeQuery("select 1 from work_settle()", Integer.class)
                    .getResultList();
            LOG.debug("event=coverage-settled");
        }
    }
}
