package org.atmina.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.context.ItemContext;
import org.atmina.catalog.context.ItemContexts;
import org.atmina.search.index.ItemText;

/// Reads items from the catalog, each in a transaction of its own, so that one that cannot be read spoils no other.
@ApplicationScoped
class CatalogReading implements ItemReading {
    private static final int STRETCH = 1000;

    private final Items items;
    private final Collections collections;
    private final Texts texts;
    private final FieldTexts translations;
    private final ItemContexts contexts;
    private final ItemFacts facts;

    CatalogReading(
            Items items,
            Collections collections,
            Texts texts,
            FieldTexts translations,
            ItemContexts contexts,
            ItemFacts facts) {
        this.items = items;
        this.collections = collections;
        this.texts = texts;
        this.translations = translations;
        this.contexts = contexts;
        this.facts = facts;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Set<UUID> inContext(Collection<UUID> items) {
        return contexts.among(items);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<ItemText> read(UUID id, boolean inContext) {
        return items.byId(id).map(item -> withText(item, inContext ? contexts.of(id) : ItemContext.NONE));
    }

    private ItemText withText(ItemRecord item, ItemContext context) {
        var segments = segments(item.id());
        return new ItemText(
                item,
                path(item.collectionId()),
                segments,
                translations.approved(units(item, segments, context)),
                facts.links(item.id()),
                facts.mentions(item.id()),
                facts.hasPages(item.id()),
                context);
    }

    private List<PublicId> path(UUID collection) {
        return collections.lineage(collection).reversed().stream()
                .map(CollectionRecord::name)
                .toList();
    }

    private List<SegmentRecord> segments(UUID item) {
        var all = new ArrayList<SegmentRecord>();
        List<SegmentRecord> stretch;
        do {
            stretch = texts.segments(item, all.size(), STRETCH);
            all.addAll(stretch);
        } while (stretch.size() == STRETCH);
        return all;
    }

    private static Set<UUID> units(ItemRecord item, List<SegmentRecord> segments, ItemContext context) {
        var units = new HashSet<UUID>();
        item.fields().values().forEach(field -> units.add(field.id()));
        segments.forEach(segment -> units.add(segment.unit().id()));
        context.units().forEach(unit -> units.add(unit.id()));
        return units;
    }
}
