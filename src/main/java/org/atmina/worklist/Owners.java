package org.atmina.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.ShownTexts;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// What work belongs to, by name and title: items, and collections that are described.
@ApplicationScoped
public class Owners {
    private final Items items;
    private final Collections collections;
    private final ShownTexts texts;

    Owners(Items items, Collections collections, ShownTexts texts) {
        this.items = items;
        this.collections = collections;
        this.texts = texts;
    }

    /// @param item null where it is the description of the collection
    /// @param title of the item; of the collection where there is no item
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Owner(@Nullable PublicId item, PublicId collection, ShownText title) {}

    /// Where some work lies.
    ///
    /// @param item null where it is the description of the collection
    public record Place(@Nullable UUID item, UUID collection) {}

    /// The owner at each place, whoever asks, with titles by the display rule.
    public Map<Place, Owner> at(Collection<Place> places, ReaderLanguages languages) {
        var foundItems = items.byIds(places.stream()
                .flatMap(place -> Stream.ofNullable(place.item()))
                .distinct()
                .toList());
        var foundCollections =
                collections.byIds(places.stream().map(Place::collection).collect(Collectors.toSet()));
        var titles = texts.of(
                Stream.concat(
                                foundItems.values().stream().map(ItemRecord::title),
                                foundCollections.values().stream().map(CollectionRecord::title))
                        .toList(),
                languages);
        var owners = new HashMap<Place, Owner>();
        for (var place : places) {
            var item = place.item() == null ? null : foundItems.get(place.item());
            var collection = Objects.requireNonNull(foundCollections.get(place.collection()));
            var title = item == null ? collection.title() : item.title();
            var shown = Objects.requireNonNull(titles.get(title.id()));
            owners.put(place, new Owner(item == null ? null : item.name(), collection.name(), shown));
        }
        return owners;
    }
}
