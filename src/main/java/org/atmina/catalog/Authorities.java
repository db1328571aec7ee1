package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// Names persons, organisations, places, events and terms once, and ties items to them.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Authorities {
    private final Session entities;
    private final Locks locks;
    private final RandomGenerator random;
    private final Clock clock;

    Authorities(Session entities, Locks locks, RandomGenerator random, Clock clock) {
        this.entities = entities;
        this.locks = locks;
        this.random = random;
        this.clock = clock;
    }

    private record Link(AgentRole role, UUID authority) {}

    /// Makes these the links of the item, in this order. An authority that is not known yet is made.
    void link(UUID itemId, List<AgentForm> agents) {
        var links = new LinkedHashSet<Link>();
        for (AgentForm agent : agents) {
            links.add(new Link(
                    agent.role(), findOrMake(agent.kindOrUsual(), agent.name().strip())));
        }
        entities.createNativeMutationQuery("delete from item_authority where item_id = :item")
                .setParameter("item", itemId)
                .executeUpdate();
        int position = 0;
        for (Link link : links) {
            entities.createNativeMutationQuery("""
                            insert into item_authority (item_id, authority_id, role, position)
                            values (:item, :authority, :role, :position)
                            """)
                    .setParameter("item", itemId)
                    .setParameter("authority", link.authority())
                    .setParameter("role", link.role().slug())
                    .setParameter("position", ++position)
                    .executeUpdate();
        }
    }

    /// The links of each item, in their order, under the preferred names.
    Map<UUID, List<AgentLink>> of(Collection<UUID> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entities.createNativeQuery("""
                        select link.item_id, link.role, authority.id, authority.kind,
                               (select text from authority_name
                                where authority_id = authority.id and kind = 'preferred'
                                order by language, id limit 1)
                        from item_authority link join authority on authority.id = link.authority_id
                        where link.item_id in (:items)
                        order by link.item_id, link.position
                        """, Object[].class)
                .setParameter("items", itemIds)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(Authorities::agent, Collectors.toList())));
    }

    private static AgentLink agent(Object[] row) {
        return new AgentLink(
                Slug.of(AgentRole.class, (String) row[1]),
                (UUID) row[2],
                Slug.of(AuthorityKind.class, (String) row[3]),
                (String) row[4]);
    }

    private UUID findOrMake(AuthorityKind kind, String name) {
        locks.take("authority/" + kind.slug() + "/" + name);
        return entities.createNativeQuery("""
                        select authority.id
                        from authority join authority_name name on name.authority_id = authority.id
                        where authority.kind = :kind and name.kind = 'preferred' and lower(name.text) = lower(:name)
                          and name.text = :name
                        order by authority.created_at, authority.id limit 1
                        """, UUID.class)
                .setParameter("kind", kind.slug())
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> make(kind, name));
    }

    private UUID make(AuthorityKind kind, String name) {
        var id = UUID.randomUUID();
        entities.createNativeMutationQuery(
                        "insert into authority (id, name, kind, created_at) values (:id, :name, :kind, :at)")
                .setParameter("id", id)
                .setParameter("name", PublicId.mint(random).value())
                .setParameter("kind", kind.slug())
                .setParameter("at", clock.instant())
                .executeUpdate();
        entities.createNativeMutationQuery("""
                        insert into authority_name (id, authority_id, text, language, kind)
                        values (:id, :authority, :text, :language, 'preferred')
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("authority", id)
                .setParameter("text", name)
                .setParameter("language", LanguageTag.UND.value())
                .executeUpdate();
        return id;
    }
}
