package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Finds text units.
@ApplicationScoped
@Transactional
public class TextUnits {
    private final TextUnitRepository units;
    private final Session session;

    TextUnits(TextUnitRepository units, Session session) {
        this.units = units;
        this.session = session;
    }

    public Optional<TextUnitRecord> byId(UUID id) {
        return units.findByIdOptional(id).map(TextUnitEntity::record);
    }

    /// The unit that is cited by this name; nothing where, against all odds, two are.
    public Optional<TextUnitRecord> byName(PassageId name) {
        var spans = name.spans();
        var found = units.list(
                "id between ?1 and ?2 or id between ?3 and ?4",
                spans.getFirst().first(),
                spans.getFirst().last(),
                spans.getLast().first(),
                spans.getLast().last());
        return found.size() == 1 ? Optional.of(found.getFirst().record()) : Optional.empty();
    }

    /// These units, by their ids; one that does not exist is absent.
    public Map<UUID, TextUnitRecord> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : units.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(unit -> unit.id, TextUnitEntity::record));
    }

    /// The unit of an item in a role of which it has one.
    public Optional<TextUnitRecord> ofItem(UUID itemId, TextRole role) {
        return units.find("itemId = ?1 and role = ?2 and segmentId is null", itemId, role.slug())
                .firstResultOptional()
                .map(TextUnitEntity::record);
    }

    /// The notes on an authority, each in the language in which it was written.
    public List<TextUnitRecord> ofAuthority(UUID authorityId) {
        return units.list("authorityId = ?1 and sourceText <> '' order by sourceLanguage", authorityId).stream()
                .map(TextUnitEntity::record)
                .toList();
    }

    /// The descriptive texts of an item.
    public List<TextUnitRecord> ofItem(UUID itemId) {
        return List.copyOf(
                ofItems(List.of(itemId)).getOrDefault(itemId, Map.of()).values());
    }

    /// How many text units of an item there are to translate: its descriptive texts and the segments of its present
    /// texts.
    public long count(UUID itemId) {
        return session.createNativeQuery("select count(*) from current_text_unit where item_id = :item", Long.class)
                .setParameter("item", itemId)
                .getSingleResult();
    }

    Map<UUID, Map<TextRole, TextUnitRecord>> ofItems(Collection<UUID> itemIds) {
        return itemIds.isEmpty()
                ? Map.of()
                : byOwner(units.list("itemId in ?1 and segmentId is null", itemIds), unit -> unit.itemId);
    }

    Map<UUID, Map<TextRole, TextUnitRecord>> ofCollections(Collection<UUID> collectionIds) {
        return collectionIds.isEmpty()
                ? Map.of()
                : byOwner(units.list("collectionId in ?1", collectionIds), unit -> unit.collectionId);
    }

    private static Map<UUID, Map<TextRole, TextUnitRecord>> byOwner(
            List<TextUnitEntity> fields, java.util.function.Function<TextUnitEntity, UUID> owner) {
        return fields.stream()
                .filter(unit -> !unit.sourceText.isEmpty()) // a text that was taken away
                .filter(unit -> Slug.of(TextRole.class, unit.role).isDescriptive())
                .collect(Collectors.groupingBy(
                        owner,
                        HashMap::new,
                        Collectors.toMap(unit -> Slug.of(TextRole.class, unit.role), TextUnitEntity::record)));
    }
}
