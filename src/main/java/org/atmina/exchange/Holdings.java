package org.atmina.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Collections;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Sighting;
import org.atmina.catalog.authority.Authorities;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// Items, collections and authorities as whoever translates them sees them.
@ApplicationScoped
@Transactional
class Holdings {
    private final Items items;
    private final Collections collections;
    private final Authorities authorities;
    private final Session session;

    Holdings(Items items, Collections collections, Authorities authorities, Session session) {
        this.items = items;
        this.collections = collections;
        this.authorities = authorities;
        this.session = session;
    }

    /// The item, collection or authority with this id, if this reader sees it.
    Optional<Owner> byId(UUID id, Reader reader) {
        return items.see(id, reader) instanceof Sighting.Open(var item)
                ? Optional.of(Owner.of(item))
                : collections
                        .see(id, reader)
                        .map(Owner::of)
                        .or(() -> authorities.see(id, reader).map(Owner::of));
    }

    /// The item, collection or authority with this name, if this reader sees it; of one that was merged into another,
    /// that other one.
    Optional<Owner> byName(PublicId name, Reader reader) {
        return items.see(name, reader) instanceof Sighting.Open(var item)
                ? Optional.of(Owner.of(item))
                : collections.see(name, reader).map(Owner::of).or(() -> authority(name, reader));
    }

    private Optional<Owner> authority(PublicId name, Reader reader) {
        return authorities
                .see(name, reader)
                .map(found -> Optional.ofNullable(found.standing().successor())
                        .flatMap(authorities::byName)
                        .orElse(found))
                .map(Owner::of);
    }

    /// What a file has to agree with: whose a unit is, and the language that it is written in.
    record Held(UUID owner, LanguageTag language) {}

    /// Those of these units that are or were in the archive.
    Map<UUID, Held> ofUnits(Collection<UUID> units) {
        var held = new HashMap<UUID, Held>();
        session.createNativeQuery(
                        "select id, coalesce(item_id, collection_id, authority_id), source_language from text_unit where id in (:units)",
                        Object[].class)
                .setParameterList("units", units)
                .getResultList()
                .forEach(row -> held.put((UUID) row[0], new Held((UUID) row[1], LanguageTag.of((String) row[2]))));
        return held;
    }

    /// The collection and all collections below it, the upper ones first.
    List<UUID> below(UUID collection) {
        return session.createNativeQuery("""
                        with recursive below (id, depth, identifier) as (
                            select id, 0, identifier from collection where id = :top
                            union
                            select c.id, below.depth + 1, c.identifier
                            from collection c join below on c.parent_id = below.id)
                        select id from below order by depth, identifier
                        """, UUID.class)
                .setParameter("top", collection)
                .getResultList();
    }

    /// The items of some collections that are not withdrawn, the oldest first.
    List<UUID> items(Collection<UUID> of) {
        return session.createNativeQuery("""
                        select id from item
                        where collection_id = any (cast(:collections as uuid[])) and state <> 'withdrawn'
                        order by array_position(cast(:collections as uuid[]), collection_id), created_at, id
                        """, UUID.class)
                .setParameter("collections", of.toArray(UUID[]::new))
                .getResultList();
    }

    /// Whether the work of this person is limited to other collections than this one.
    boolean isClosed(UUID collection, Reader reader) {
        return reader.isKeptOutOf(collections.lineageIdentifiers(collection));
    }

    /// The ids of all that the scope holds; empty where it holds everything.
    Optional<Set<UUID>> in(Scope scope) {
        return switch (scope) {
            case Scope.OfItem(var item) -> Optional.of(Set.of(item.id()));
            case Scope.OfCollection(var collection) -> {
                var held = new HashSet<>(below(collection.id()));
                held.addAll(items.idsBelow(collection.id()));
                yield Optional.of(held);
            }
            case Scope.OfWork _, Scope.OfAll _ -> Optional.empty();
        };
    }
}
