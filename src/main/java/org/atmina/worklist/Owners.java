package org.atmina.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.authority.Authorities;
import org.atmina.catalog.authority.AuthorityRecord;
import org.atmina.catalog.authority.Labels;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// What work belongs to, by name and title: items, collections that are described, and authorities with notes.
@ApplicationScoped
public class Owners {
    private final Items items;
    private final Collections collections;
    private final Authorities authorities;
    private final ShownTexts texts;

    Owners(Items items, Collections collections, Authorities authorities, ShownTexts texts) {
        this.items = items;
        this.collections = collections;
        this.authorities = authorities;
        this.texts = texts;
    }

    /// Names the item with its collection, the collection alone, or the authority; an authority that was
    /// deleted has no name any more, and all three are null.
    ///
    /// @param item null where it is the description of the collection, or the note on an authority
    /// @param collection null for the note on an authority
    /// @param authority null for everything else; of one that was merged away its successor
    /// @param title of the item; of the collection where there is no item; the name of the authority, empty
    ///     where that was deleted
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Owner(
            @Nullable PublicId item,
            @Nullable PublicId collection,
            @Nullable PublicId authority,
            ShownText title) {
        /// Whether it was an authority that there is no longer.
        @JsonIgnore
        public boolean isDeleted() {
            return collection == null && authority == null;
        }
    }

    /// Where some work lies.
    ///
    /// @param item null where it is the description of the collection
    /// @param collection null for the note on an authority
    /// @param authority null for everything else
    public record Place(
            @Nullable UUID item,
            @Nullable UUID collection,
            @Nullable UUID authority) {
        /// The item, else the collection, else the authority.
        public UUID owner() {
            return TextUnitRecord.ownerOf(item, collection, authority);
        }
    }

    /// The owner at each place, whoever asks, with titles by the display rule.
    public Map<Place, Owner> at(Collection<Place> places, ReaderLanguages languages) {
        var foundItems = items.byIds(places.stream()
                .flatMap(place -> Stream.ofNullable(place.item()))
                .distinct()
                .toList());
        var foundCollections = collections.byIds(places.stream()
                .flatMap(place -> Stream.ofNullable(place.collection()))
                .collect(Collectors.toSet()));
        var titles = texts.of(
                Stream.concat(
                                foundItems.values().stream().map(ItemRecord::title),
                                foundCollections.values().stream().map(CollectionRecord::title))
                        .toList(),
                languages);
        var owners = new HashMap<Place, Owner>();
        owners.putAll(authorities(places, languages));
        for (var place : places) {
            if (place.collection() == null) {
                continue;
            }
            var item = place.item() == null ? null : foundItems.get(place.item());
            var collection = Objects.requireNonNull(foundCollections.get(place.collection()));
            var title = item == null ? collection.title() : item.title();
            var shown = Objects.requireNonNull(titles.get(title.id()));
            owners.put(place, new Owner(item == null ? null : item.name(), collection.name(), null, shown));
        }
        return owners;
    }

    /// One that was merged away is told as its successor, one that was deleted without a name.
    private Map<Place, Owner> authorities(Collection<Place> places, ReaderLanguages languages) {
        var ids = places.stream()
                .flatMap(place -> Stream.ofNullable(place.authority()))
                .collect(Collectors.toSet());
        var found = ids.isEmpty() ? Map.<UUID, AuthorityRecord>of() : authorities.presentByIds(ids);
        var owners = new HashMap<Place, Owner>();
        for (var id : ids) {
            var authority = found.get(id);
            var label = authority == null ? new Labels(List.of()).in(languages) : authority.label(languages);
            var name = authority == null ? null : authority.name();
            owners.put(
                    new Place(null, null, id),
                    new Owner(null, null, name, ShownText.of(null, label, languages.ofInterface())));
        }
        return owners;
    }
}
