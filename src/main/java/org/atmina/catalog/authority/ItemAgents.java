package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.catalog.AgentForm;
import org.atmina.catalog.AgentLink;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.Locks;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.hibernate.Session;

/// Ties items to authorities: by identifier, or by a preferred name; one that is not known yet is made.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ItemAgents {
    private final Session session;
    private final AuthorityStore store;
    private final AuthorityEditing editing;
    private final Locks locks;

    ItemAgents(Session session, AuthorityStore store, AuthorityEditing editing, Locks locks) {
        this.session = session;
        this.store = store;
        this.editing = editing;
        this.locks = locks;
    }

    private record Link(AgentRole role, UUID authority) {}

    /// That one of the agents names an authority that is not there, or no authority at all.
    public Optional<Problem> fault(List<AgentForm> agents) {
        for (int i = 0; i < agents.size(); i++) {
            var agent = agents.get(i);
            var authority = agent.authority();
            if (authority == null && agent.givenName().isEmpty()) {
                return Optional.of(new Problem.Invalid("field-invalid", Map.of("fields", "agents[" + i + "].name")));
            }
            if (authority != null && known(authority).isEmpty()) {
                return Optional.of(new Problem.Invalid("no-such-authority", Map.of("id", authority.value())));
            }
        }
        return Optional.empty();
    }

    /// The authority, or the one that it was merged into.
    private Optional<AuthorityRecord> known(PublicId name) {
        return store.byName(name).flatMap(found -> {
            var successor = found.standing().successor();
            return successor == null ? Optional.of(found) : store.byName(successor);
        });
    }

    /// Makes these the links of the item, in this order.
    ///
    /// @param agents without fault
    public void link(UUID itemId, List<AgentForm> agents, String actor) {
        var links = new LinkedHashSet<Link>();
        for (AgentForm agent : agents) {
            links.add(new Link(agent.role(), authority(agent, actor)));
        }
        if (List.copyOf(links).equals(linksOf(itemId))) {
            return;
        }
        session.createNativeMutationQuery("delete from item_authority where item_id = :item")
                .setParameter("item", itemId)
                .executeUpdate();
        int position = 0;
        for (Link link : links) {
            insert(itemId, link, ++position);
        }
    }

    private void insert(UUID itemId, Link link, int position) {
        session.createNativeMutationQuery("""
                        insert into item_authority (item_id, authority_id, role, position)
                        values (:item, :authority, :role, :position)
                        """)
                .setParameter("item", itemId)
                .setParameter("authority", link.authority())
                .setParameter("role", link.role().slug())
                .setParameter("position", position)
                .executeUpdate();
    }

    private List<Link> linksOf(UUID itemId) {
        return session.createNativeQuery(
                        "select role, authority_id from item_authority where item_id = :item order by position",
                        Object[].class)
                .setParameter("item", itemId)
                .getResultStream()
                .map(row -> new Link(Slug.of(AgentRole.class, (String) row[0]), (UUID) row[1]))
                .toList();
    }

    /// The links of each item, in their order.
    public Map<UUID, List<AgentLink>> of(Collection<UUID> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = session.createNativeQuery("""
                        select link.item_id, link.role, a.id, a.name, a.kind
                        from item_authority link join authority a on a.id = link.authority_id
                        where link.item_id in (:items)
                        order by link.item_id, link.position
                        """, Object[].class)
                .setParameter("items", itemIds)
                .getResultList();
        var labels = store.labels(rows.stream().map(row -> (UUID) row[2]).collect(Collectors.toSet()));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> agent(row, labels), Collectors.toList())));
    }

    /// The labels of these authorities.
    public Map<UUID, Labels> labels(Collection<UUID> authorities) {
        return store.labels(authorities);
    }

    private static AgentLink agent(Object[] row, Map<UUID, Labels> labels) {
        var id = (UUID) row[2];
        return new AgentLink(
                Slug.of(AgentRole.class, (String) row[1]),
                id,
                new PublicId((String) row[3]),
                Slug.of(AuthorityKind.class, (String) row[4]),
                Objects.requireNonNull(labels.get(id)));
    }

    private UUID authority(AgentForm agent, String actor) {
        var name = agent.authority();
        return name == null
                ? findOrMake(agent.kindOrUsual(), agent.givenName().orElseThrow(), actor)
                : known(name).orElseThrow().id();
    }

    private UUID findOrMake(AuthorityKind kind, String name, String actor) {
        locks.take("authority/" + kind.slug() + "/" + name);
        return session.createNativeQuery("""
                        select a.id
                        from authority a join authority_name name on name.authority_id = a.id
                        where a.kind = :kind and name.kind = 'preferred' and lower(name.text) = lower(:name)
                          and name.text = :name
                        order by a.curated desc, a.created_at, a.id limit 1
                        """, UUID.class)
                .setParameter("kind", kind.slug())
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> make(kind, name, actor));
    }

    private UUID make(AuthorityKind kind, String name, String actor) {
        var names = new ArrayList<AuthorityName>();
        names.add(new AuthorityName(name, LanguageTag.UND, null, null, NameKind.PREFERRED));
        var form = new AuthorityForm(kind, names, List.of(), null, null, Map.of());
        return editing.make(form, new AuthorityRecord.Standing(null, null, false), actor)
                .id();
    }
}
