package org.atmina.citation;

import java.util.List;
import org.atmina.catalog.AgentLink;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.ItemDate;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.ItemType;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextUnitRecord;
import org.jspecify.annotations.Nullable;

/// What a passage is a passage of: an item, or a collection that it describes.
///
/// @param collection the collection that holds the item; null where the passage describes a collection
/// @param type       null for a collection
public record Holder(
        PublicId name,
        TextUnitRecord title,
        @Nullable CollectionRecord collection,
        @Nullable ItemType type,
        List<AgentLink> creators,
        @Nullable ItemDate date,
        @Nullable String identifier,
        @Nullable String rights) {
    static Holder of(ItemRecord item, CollectionRecord collection) {
        var facts = item.facts();
        return new Holder(
                item.name(),
                item.title(),
                collection,
                facts.type(),
                facts.agents().stream()
                        .filter(agent -> agent.role() == AgentRole.CREATOR)
                        .toList(),
                facts.date(),
                facts.identifier(),
                facts.rights());
    }

    static Holder of(CollectionRecord collection) {
        return new Holder(
                collection.name(), collection.title(), null, null, List.of(), null, collection.identifier(), null);
    }

    public boolean isItem() {
        return type != null;
    }
}
