package org.atmina.catalog;

import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.access.Visibility;
import org.atmina.catalog.authority.ItemAgents;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds items. What is asked for a reader is what this reader may see, totals included.
@ApplicationScoped
@Transactional
public class Items {
    private static final Sort OLDEST_FIRST = Sort.by("i.createdAt").and("i.id");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ItemRepository items;
    private final Session session;
    private final TextUnits units;
    private final ItemAgents agents;
    private final Clock clock;

    Items(ItemRepository items, Session session, TextUnits units, ItemAgents agents, Clock clock) {
        this.items = items;
        this.session = session;
        this.units = units;
        this.agents = agents;
        this.clock = clock;
    }

    /// The item, whoever asks. For work inside the archive.
    public Optional<ItemRecord> byId(UUID id) {
        return items.findByIdOptional(id).map(this::record);
    }

    /// The item, whoever asks. For work inside the archive.
    public Optional<ItemRecord> byName(PublicId name) {
        return items.find("name", name.value()).firstResultOptional().map(this::record);
    }

    /// The items with these ids, whoever asks.
    public Map<UUID, ItemRecord> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : records(items.list("id in ?1", ids)).stream()
                        .collect(Collectors.toUnmodifiableMap(ItemRecord::id, each -> each));
    }

    /// What this reader gets to see of the item.
    public Sighting see(PublicId name, Reader reader) {
        return byName(name).map(item -> see(item, reader)).orElseGet(() -> new Sighting.Nothing(name.value()));
    }

    /// What this reader gets to see of the item.
    public Sighting see(UUID id, Reader reader) {
        return byId(id).map(item -> see(item, reader)).orElseGet(() -> new Sighting.Nothing(id.toString()));
    }

    private Sighting see(ItemRecord item, Reader reader) {
        return switch (Visibility.decide(item.subject(), reader, LocalDate.now(clock))) {
            case OPEN -> new Sighting.Open(item);
            case GONE -> new Sighting.Withdrawn(item);
            case HIDDEN -> new Sighting.Nothing(item.name().value());
        };
    }

    /// A stretch of the items that this reader sees, the oldest first.
    ///
    /// @param page from 1
    public Listing<ItemRecord> list(ItemFilter filter, Reader reader, int page, int size) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        narrow(filter, conditions, values);
        if (!reader.isStaff()) {
            conditions.add(VisibleItems.OF_ENTITIES);
            values.putAll(VisibleItems.to(reader, LocalDate.now(clock)));
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var found = items.find("from ItemEntity i" + where, OLDEST_FIRST, values);
        return new Listing<>(
                found.count(),
                page,
                size,
                records(found.page(Page.of(page - 1, size)).list()));
    }

    private static void narrow(ItemFilter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.collection() != null) {
            conditions.add("i.collectionId = (select c.id from CollectionEntity c where c.name = :collection)");
            values.put("collection", filter.collection().value());
        }
        if (filter.state() != null) {
            conditions.add("i.state = :state");
            values.put("state", filter.state().slug());
        }
        if (filter.identifier() != null) {
            conditions.add("i.identifier = :identifier");
            values.put("identifier", filter.identifier());
        }
    }

    /// The ids that follow this one, in their own order: for work that goes through every item.
    ///
    /// @param after the last id of the stretch before; null for the first stretch
    public List<UUID> idsAfter(@Nullable UUID after, int limit) {
        return session.createQuery("select i.id from ItemEntity i where i.id > :after order by i.id", UUID.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /// The ids of the items in a collection and in all collections below it.
    public List<UUID> idsBelow(UUID collectionId) {
        return session.createNativeQuery("""
                        with recursive below as (
                            select id from collection where id = :top
                            union
                            select c.id from collection c join below on c.parent_id = below.id)
                        select i.id from item i join below on below.id = i.collection_id order by i.id
                        """, UUID.class)
                .setParameter("top", collectionId)
                .getResultList();
    }

    ItemRecord record(ItemEntity item) {
        return records(List.of(item)).getFirst();
    }

    private List<ItemRecord> records(List<ItemEntity> entities) {
        var ids = entities.stream().map(item -> item.id).toList();
        var fields = units.ofItems(ids);
        var linked = agents.of(ids);
        return entities.stream()
                .map(item ->
                        item.record(fields.getOrDefault(item.id, Map.of()), linked.getOrDefault(item.id, List.of())))
                .toList();
    }
}
