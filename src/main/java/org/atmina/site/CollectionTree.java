package org.atmina.site;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.TextUnitRecord;
import org.jspecify.annotations.Nullable;

/// Collections within collections, in the order of their reference codes.
public record CollectionTree(List<Branch> branches) {
    /// @param description null where it has none
    public record Branch(
            String link,
            Wording title,
            @Nullable Wording description,
            String level,
            String identifier,
            List<Branch> children) {}

    /// The trees of these collections; one whose parent is not among them stands at the top.
    static CollectionTree of(List<CollectionRecord> collections, Function<TextUnitRecord, Wording> wording, Words say) {
        var known = collections.stream().map(CollectionRecord::id).toList();
        return new CollectionTree(collections.stream()
                .filter(each -> each.parentId() == null || !known.contains(each.parentId()))
                .map(top -> branch(top, collections, wording, say))
                .toList());
    }

    private static Branch branch(
            CollectionRecord collection,
            List<CollectionRecord> all,
            Function<TextUnitRecord, Wording> wording,
            Words say) {
        return new Branch(
                link(collection, say),
                wording.apply(collection.title()),
                collection.description().map(wording).orElse(null),
                say.of("site.level." + collection.level().slug()),
                collection.identifier(),
                below(collection.id(), all)
                        .map(child -> branch(child, all, wording, say))
                        .toList());
    }

    private static Stream<CollectionRecord> below(UUID parent, List<CollectionRecord> all) {
        return all.stream().filter(each -> Objects.equals(parent, each.parentId()));
    }

    static String link(CollectionRecord collection, Words say) {
        return Address.of(say.language(), "/collections/" + collection.name()).toString();
    }

    /// The descriptive texts of these collections.
    static List<TextUnitRecord> units(List<CollectionRecord> collections) {
        return collections.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.title()), each.description().stream()))
                .toList();
    }
}
