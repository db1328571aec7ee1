package org.atmina.iiif.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Viewing;
import org.atmina.catalog.Items;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.PageImages.Leaf;
import org.atmina.catalog.image.TypesetPart;
import org.atmina.catalog.image.ViewedItems;
import org.atmina.iiif.LanguageMap;
import org.atmina.search.FoundPassage;
import org.atmina.translation.ItemTexts;

/// Knows of stretches of text which item they are of and where in it they stand. What is not open to the reader any
/// more, though the index has not heard of it yet, is of no item.
@ApplicationScoped
class HitPlaces {
    private final ViewedItems viewed;
    private final Items items;
    private final ItemTexts texts;
    private final PageImages images;
    private final Clock clock;

    HitPlaces(ViewedItems viewed, Items items, ItemTexts texts, PageImages images, Clock clock) {
        this.viewed = viewed;
        this.items = items;
        this.texts = texts;
        this.images = images;
        this.clock = clock;
    }

    /// The places of some stretches of text.
    record Places(Map<UUID, HitItem> items, Map<Leaf, UUID> scans, Map<UUID, List<TypesetPart>> typeset) {
        Optional<HitItem> item(UUID id) {
            return Optional.ofNullable(items.get(id));
        }

        /// At least one, though it may be nowhere to be seen.
        List<Standing> of(FoundPassage passage) {
            var page = passage.page();
            var parts = typeset.getOrDefault(passage.segment(), List.of());
            if (page != null || parts.isEmpty()) {
                var image = page == null ? null : scans.get(new Leaf(passage.item(), passage.file(), page));
                return List.of(Standing.onScan(passage, image));
            }
            return parts.stream()
                    .map(part -> Standing.typeset(part, passage.translated()))
                    .toList();
        }
    }

    Places of(List<FoundPassage> passages, Searched searched) {
        var found = new HashMap<UUID, HitItem>();
        var scans = new HashMap<Leaf, UUID>();
        for (UUID id : passages.stream().map(FoundPassage::item).distinct().toList()) {
            open(id, searched).ifPresent(item -> found.put(id, item));
        }
        images.at(leaves(passages))
                .forEach(
                        image -> scans.put(new Leaf(image.itemId(), image.filePosition(), image.number()), image.id()));
        return new Places(found, scans, typeset(passages));
    }

    private static Set<Leaf> leaves(List<FoundPassage> passages) {
        var leaves = new LinkedHashSet<Leaf>();
        for (FoundPassage passage : passages) {
            var page = passage.page();
            if (page != null) {
                leaves.add(new Leaf(passage.item(), passage.file(), page));
            }
        }
        return leaves;
    }

    private Optional<HitItem> open(UUID id, Searched searched) {
        return viewed.byId(id)
                .filter(item -> item.viewing(searched.reader(), LocalDate.now(clock)) instanceof Viewing.Open)
                .map(item -> new HitItem(item.name(), searched.isCollection() ? title(id) : null));
    }

    private LanguageMap title(UUID id) {
        var title = items.byId(id).orElseThrow().title();
        var translations = texts.approved(List.of(title.id())).stream()
                .map(revision -> revision.wording(title.hashes()))
                .toList();
        return LanguageMap.of(title.source(), translations);
    }

    private Map<UUID, List<TypesetPart>> typeset(List<FoundPassage> passages) {
        var flowing = passages.stream()
                .filter(passage -> passage.page() == null)
                .map(FoundPassage::segment)
                .distinct()
                .toList();
        return flowing.isEmpty()
                ? Map.of()
                : images.typeset(flowing).stream().collect(Collectors.groupingBy(TypesetPart::segmentId));
    }
}
