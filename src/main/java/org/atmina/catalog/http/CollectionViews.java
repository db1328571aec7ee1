package org.atmina.catalog.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.ArkSettings;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.ShownTexts;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// Turns collections into what is sent, in the reader's languages.
@ApplicationScoped
class CollectionViews {
    private final Collections collections;
    private final ShownTexts texts;
    private final ArkSettings ark;

    CollectionViews(Collections collections, ShownTexts texts, ArkSettings ark) {
        this.collections = collections;
        this.texts = texts;
        this.ark = ark;
    }

    CollectionView of(CollectionRecord collection, ReaderLanguages languages) {
        return of(List.of(collection), languages).getFirst();
    }

    /// A parent needs no check of its own: whoever sees a collection sees those above it.
    List<CollectionView> of(List<CollectionRecord> records, ReaderLanguages languages) {
        var parents = collections.byIds(records.stream()
                .flatMap(each -> Optional.ofNullable(each.parentId()).stream())
                .collect(Collectors.toUnmodifiableSet()));
        var shown = texts.of(units(records, parents.values()), languages);
        return records.stream().map(each -> view(each, parents, shown)).toList();
    }

    /// The links to these collections, by their ids.
    Map<UUID, CollectionLink> links(Collection<UUID> ids, ReaderLanguages languages) {
        var records = collections.byIds(ids.stream().collect(Collectors.toUnmodifiableSet()));
        var shown =
                texts.of(records.values().stream().map(CollectionRecord::title).toList(), languages);
        return records.values().stream()
                .collect(Collectors.toUnmodifiableMap(CollectionRecord::id, each -> link(each, shown)));
    }

    private static List<TextUnitRecord> units(List<CollectionRecord> records, Collection<CollectionRecord> parents) {
        return Stream.concat(
                        records.stream().flatMap(each -> each.fields().values().stream()),
                        parents.stream().map(CollectionRecord::title))
                .distinct()
                .toList();
    }

    private CollectionView view(
            CollectionRecord each, Map<UUID, CollectionRecord> parents, Map<UUID, ShownText> shown) {
        return new CollectionView(
                each.name(),
                each.name().ark(ark.naan()),
                each.identifier(),
                each.level(),
                parent(each, parents, shown),
                Objects.requireNonNull(shown.get(each.title().id())),
                each.description().map(unit -> shown.get(unit.id())).orElse(null),
                each.version(),
                each.times().createdAt(),
                each.times().updatedAt());
    }

    private static @Nullable CollectionLink parent(
            CollectionRecord each, Map<UUID, CollectionRecord> parents, Map<UUID, ShownText> shown) {
        return each.parentId() == null ? null : link(Objects.requireNonNull(parents.get(each.parentId())), shown);
    }

    private static CollectionLink link(CollectionRecord collection, Map<UUID, ShownText> shown) {
        return new CollectionLink(
                collection.name(),
                collection.identifier(),
                Objects.requireNonNull(shown.get(collection.title().id())));
    }
}
