package org.atmina.worklist.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.ShownTexts;
import org.atmina.language.ReaderLanguages;
import org.atmina.worklist.ItemWork;
import org.atmina.worklist.WorkEntry;
import org.atmina.worklist.WorkPlace;
import org.atmina.worklist.WorkStretch;
import org.jspecify.annotations.Nullable;

/// Turns work into what is sent, with titles by the display rule.
@ApplicationScoped
class WorkViews {
    private final Items items;
    private final Collections collections;
    private final ShownTexts texts;

    WorkViews(Items items, Collections collections, ShownTexts texts) {
        this.items = items;
        this.collections = collections;
        this.texts = texts;
    }

    WorkView.Units units(WorkStretch<WorkEntry> found, ReaderLanguages languages, Reader reader) {
        var entries = found.entries();
        var owners = owners(
                entries.stream().flatMap(entry -> Stream.ofNullable(entry.where().item())).collect(Collectors.toSet()),
                entries.stream().map(entry -> entry.where().collection()).collect(Collectors.toSet()),
                languages);
        return new WorkView.Units(
                entries.stream().map(entry -> unit(entry, owners, reader)).toList(), token(found.next()));
    }

    WorkView.Items items(WorkStretch<ItemWork> found, ReaderLanguages languages) {
        var entries = found.entries();
        var owners = owners(
                entries.stream().flatMap(entry -> Stream.ofNullable(entry.item())).collect(Collectors.toSet()),
                entries.stream().map(ItemWork::collection).collect(Collectors.toSet()),
                languages);
        return new WorkView.Items(
                entries.stream().map(entry -> item(entry, owners)).toList(), token(found.next()));
    }

    private static @Nullable String token(@Nullable WorkPlace place) {
        return place == null ? null : place.token();
    }

    private static WorkView.Unit unit(WorkEntry entry, Owners owners, Reader reader) {
        var where = entry.where();
        var claim = entry.claim();
        var latest = entry.latest();
        return new WorkView.Unit(
                entry.unit(),
                entry.language(),
                owners.of(where.item(), where.collection()),
                where.role(),
                where.file(),
                where.page(),
                where.sequence(),
                entry.source().language(),
                entry.source().beginning(),
                entry.source().words(),
                entry.standing().state(),
                entry.standing().since(),
                entry.standing().outdated(),
                claim == null
                        ? null
                        : new WorkView.Claim(
                                claim.holder(), claim.until(), claim.holder().equals(reader.actor())),
                latest == null ? 0 : latest.revision(),
                latest == null ? null : latest.author(),
                latest == null ? null : latest.reason());
    }

    private static WorkView.Item item(ItemWork work, Owners owners) {
        return new WorkView.Item(
                owners.of(work.item(), work.collection()),
                work.language(),
                work.units(),
                work.words(),
                work.oldest(),
                work.claimed(),
                work.claimedByMe());
    }

    /// The items and collections of a stretch, with their titles.
    private record Owners(
            Map<UUID, ItemRecord> items, Map<UUID, CollectionRecord> collections, Map<UUID, ShownText> titles) {
        WorkView.Owner of(@Nullable UUID item, UUID collection) {
            var holder = Objects.requireNonNull(collections.get(collection));
            if (item == null) {
                return new WorkView.Owner(null, holder.name(), title(holder.title().id()));
            }
            var found = Objects.requireNonNull(items.get(item));
            return new WorkView.Owner(found.name(), holder.name(), title(found.title().id()));
        }

        private ShownText title(UUID unit) {
            return Objects.requireNonNull(titles.get(unit));
        }
    }

    private Owners owners(Collection<UUID> itemIds, java.util.Set<UUID> collectionIds, ReaderLanguages languages) {
        var foundItems = items.byIds(itemIds);
        var foundCollections = collections.byIds(collectionIds);
        var titles = Stream.concat(
                foundItems.values().stream().map(ItemRecord::title),
                foundCollections.values().stream().map(CollectionRecord::title));
        return new Owners(foundItems, foundCollections, texts.of(titles.toList(), languages));
    }
}
