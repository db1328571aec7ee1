package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds collections. A reader sees those that hold, somewhere below, an item that this reader sees; staff see all.
@ApplicationScoped
@Transactional
public class Collections {
    private static final String HOLDING = """
            with recursive holding as (
                select c.id, c.parent_id from collection c
                where exists (select 1 from item i where i.collection_id = c.id and %s)
                union
                select above.id, above.parent_id from collection above join holding on above.id = holding.parent_id)
            """.formatted(VisibleItems.OF_TABLES);

    private final CollectionRepository collections;
    private final Session session;
    private final TextUnits units;
    private final Clock clock;

    Collections(CollectionRepository collections, Session session, TextUnits units, Clock clock) {
        this.collections = collections;
        this.session = session;
        this.units = units;
        this.clock = clock;
    }

    /// Which collections a list is about; null means any.
    ///
    /// @param identifier the archive's own reference code, exactly
    /// @param parent those directly below this one
    public record Filter(
            @Nullable String identifier, @Nullable PublicId parent) {}

    /// The collection, whoever asks. For work inside the archive.
    public Optional<CollectionRecord> byId(UUID id) {
        return collections.findByIdOptional(id).map(this::record);
    }

    /// The collection, whoever asks. For work inside the archive.
    public Optional<CollectionRecord> byName(PublicId name) {
        return collections.find("name", name.value()).firstResultOptional().map(this::record);
    }

    /// The collections with these ids, whoever asks.
    public Map<UUID, CollectionRecord> byIds(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : records(collections.list("id in ?1", ids)).stream()
                        .collect(Collectors.toMap(CollectionRecord::id, each -> each));
    }

    /// The collections with these names, whoever asks; one that does not exist is absent.
    public List<CollectionRecord> byNames(Collection<PublicId> names) {
        return names.isEmpty()
                ? List.of()
                : records(collections.list(
                        "name in ?1", names.stream().map(PublicId::value).toList()));
    }

    /// The collection, if this reader sees it.
    public Optional<CollectionRecord> see(PublicId name, Reader reader) {
        return byName(name).filter(collection -> sees(collection.id(), reader));
    }

    /// The collection, if this reader sees it.
    public Optional<CollectionRecord> see(UUID id, Reader reader) {
        return byId(id).filter(collection -> sees(collection.id(), reader));
    }

    private boolean sees(UUID id, Reader reader) {
        return reader.isStaff() || count("c.id = :id", Map.of("id", id), reader) > 0;
    }

    /// A stretch of the collections that this reader sees, by their identifiers.
    ///
    /// @param page from 1
    public Listing<CollectionRecord> list(Filter filter, Reader reader, int page, int size) {
        var conditions = new ArrayList<String>(List.of("true"));
        var values = new HashMap<String, Object>();
        if (filter.identifier() != null) {
            conditions.add("c.identifier = :identifier");
            values.put("identifier", filter.identifier());
        }
        if (filter.parent() != null) {
            conditions.add("c.parent_id = (select id from collection where name = :parent)");
            values.put("parent", filter.parent().value());
        }
        var where = String.join(" and ", conditions);
        return new Listing<>(
                count(where, values, reader), page, size, records(stretch(where, values, reader, page, size)));
    }

    /// The collections directly below this one that this reader sees, by their identifiers.
    ///
    /// @param parent null for those at the top
    public List<CollectionRecord> below(@Nullable UUID parent, Reader reader) {
        Map<String, Object> values = parent == null ? Map.of() : Map.of("parent", parent);
        var where = parent == null ? "c.parent_id is null" : "c.parent_id = :parent";
        return records(stretch(where, values, reader, 1, Integer.MAX_VALUE));
    }

    private List<CollectionEntity> stretch(
            String where, Map<String, Object> values, Reader reader, int page, int size) {
        var query = session.createNativeQuery(
                visible("select c.*", where, reader) + " order by c.identifier, c.id", CollectionEntity.class);
        fill(query, values, reader);
        return query.setFirstResult((page - 1) * size).setMaxResults(size).getResultList();
    }

    private long count(String where, Map<String, Object> values, Reader reader) {
        var query = session.createNativeQuery(visible("select count(*)", where, reader), Long.class);
        fill(query, values, reader);
        return query.getSingleResult();
    }

    private static String visible(String select, String where, Reader reader) {
        return reader.isStaff()
                ? "%s from collection c where %s".formatted(select, where)
                : "%s %s from collection c where %s and c.id in (select id from holding)"
                        .formatted(HOLDING, select, where);
    }

    private void fill(Query query, Map<String, Object> values, Reader reader) {
        values.forEach(query::setParameter);
        if (!reader.isStaff()) {
            VisibleItems.to(reader, LocalDate.now(clock)).forEach(query::setParameter);
        }
    }

    /// The collections from the top of the tree down to this one, and this one.
    public List<CollectionRecord> lineage(UUID id) {
        var lineage = new ArrayList<CollectionRecord>();
        var next = byId(id);
        while (next.isPresent()) {
            lineage.addFirst(next.get());
            next = Optional.ofNullable(next.get().parentId()).flatMap(this::byId);
        }
        return List.copyOf(lineage);
    }

    /// The identifiers of a collection and of all collections above it: what the work of some people is limited to.
    public Set<String> lineageIdentifiers(UUID id) {
        return lineage(id).stream().map(CollectionRecord::identifier).collect(Collectors.toUnmodifiableSet());
    }

    CollectionRecord record(CollectionEntity collection) {
        return records(List.of(collection)).getFirst();
    }

    private List<CollectionRecord> records(List<CollectionEntity> entities) {
        var fields = units.ofCollections(entities.stream().map(each -> each.id).toList());
        return entities.stream()
                .map(each -> each.record(fields.getOrDefault(each.id, Map.of())))
                .toList();
    }
}
