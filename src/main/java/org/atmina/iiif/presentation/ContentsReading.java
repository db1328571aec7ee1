package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.annotation.Annotations;
import org.atmina.annotation.PublishedAnnotation;
import org.atmina.catalog.Collections;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PageRecord;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.authority.ItemPlaces;
import org.atmina.catalog.context.ItemContexts;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.TypesetPart;
import org.atmina.catalog.steward.Stewards;
import org.atmina.translation.TextLayers;

/// Reads what a manifest is made from: a fixed number of statements, however many pages the item has.
@ApplicationScoped
class ContentsReading {
    private static final int ALL = Integer.MAX_VALUE;

    private final Items items;
    private final Collections collections;
    private final ItemFiles files;
    private final PageImages images;
    private final Texts texts;
    private final TextLayers layers;
    private final ItemPlaces places;
    private final FieldTexts translations;
    private final Annotations notes;
    private final ItemContexts contexts;
    private final Stewards stewards;

    ContentsReading(
            Items items,
            Collections collections,
            ItemFiles files,
            PageImages images,
            Texts texts,
            TextLayers layers,
            ItemPlaces places,
            FieldTexts translations,
            Annotations notes,
            ItemContexts contexts,
            Stewards stewards) {
        this.items = items;
        this.collections = collections;
        this.files = files;
        this.images = images;
        this.texts = texts;
        this.layers = layers;
        this.places = places;
        this.translations = translations;
        this.notes = notes;
        this.contexts = contexts;
        this.stewards = stewards;
    }

    /// @throws java.util.NoSuchElementException when there is no such item
    @Transactional
    ItemContents read(UUID id) {
        var item = items.byId(id).orElseThrow();
        var collection = collections.byId(item.collectionId()).orElseThrow();
        var pages = files.pages(id, 1, ALL).entries();
        var headings = headings(id, pages);
        var units = new ArrayList<TextUnitRecord>(item.fields().values());
        units.add(collection.title());
        headings.forEach(heading -> units.add(heading.segment().unit()));
        var context = contexts.of(id);
        units.addAll(context.units());
        var approved =
                translations.approved(units.stream().map(TextUnitRecord::id).toList());
        return new ItemContents(
                item,
                collection,
                new ItemContents.Sheets(files.ofItem(id), pages, images.ofItem(id)),
                new ItemContents.Layers(layers.sources(id), layers.translations(id)),
                headings,
                places.of(id),
                approved,
                context,
                stewards.publishing(
                        approved.values().stream().flatMap(List::stream).toList()),
                noted(id));
    }

    private Set<UUID> noted(UUID id) {
        return notes.published(id).stream()
                .flatMap(note -> note.places().stream())
                .map(PublishedAnnotation.Place::image)
                .collect(Collectors.toSet());
    }

    private List<ItemContents.Heading> headings(UUID id, List<PageRecord> pages) {
        var headings = texts.headings(id);
        var typeset = typeset(headings);
        var ids = new HashMap<String, UUID>();
        pages.forEach(page -> ids.put(key(page.fileId(), page.number()), page.id()));
        return headings.stream()
                .map(heading -> new ItemContents.Heading(heading, page(heading, typeset, ids)))
                .toList();
    }

    private Map<UUID, UUID> typeset(List<SegmentRecord> headings) {
        var found = new HashMap<UUID, UUID>();
        var flowing = headings.stream()
                .filter(heading -> heading.place().page() == null)
                .map(SegmentRecord::id)
                .toList();
        for (TypesetPart part : images.typeset(flowing)) {
            found.putIfAbsent(part.segmentId(), part.imageId()); // the first part comes first
        }
        return found;
    }

    private static UUID page(SegmentRecord heading, Map<UUID, UUID> typeset, Map<String, UUID> pages) {
        var place = heading.place();
        var number = place.page();
        return Stream.of(
                        number == null ? typeset.get(heading.id()) : pages.get(key(place.fileId(), number)),
                        place.fileId())
                .filter(id -> id != null)
                .findFirst()
                .orElseThrow();
    }

    private static String key(UUID file, int page) {
        return file + "/" + page;
    }
}
