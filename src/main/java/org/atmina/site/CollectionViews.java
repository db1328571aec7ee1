package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.ItemFilter;
import org.atmina.catalog.ItemState;
import org.atmina.catalog.Items;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;

/// Puts the page of a collection together, and the way to it.
@ApplicationScoped
class CollectionViews {
    private static final int ITEMS = 24;

    private final Collections collections;
    private final CollectionTrees trees;
    private final Items items;
    private final ItemCards cards;
    private final Wordings wordings;

    CollectionViews(Collections collections, CollectionTrees trees, Items items, ItemCards cards, Wordings wordings) {
        this.collections = collections;
        this.trees = trees;
        this.items = items;
        this.cards = cards;
        this.wordings = wordings;
    }

    /// The page; empty where this reader sees no such collection.
    Optional<CollectionView> of(PublicId name, Visit visit) {
        return collections.see(name, visit.reader()).map(collection -> view(collection, visit));
    }

    /// The way from the top of the tree to a collection, and that one itself.
    List<Crumb> way(UUID collection, Visit visit) {
        return crumbs(collections.lineage(collection), visit);
    }

    private List<Crumb> crumbs(List<CollectionRecord> lineage, Visit visit) {
        var say = visit.say();
        var titles = wordings.of(lineage.stream().map(CollectionRecord::title).toList(), visit.languages(), say);
        return lineage.stream()
                .map(each -> new Crumb(titles.apply(each.title()), CollectionTree.link(each, say)))
                .toList();
    }

    private CollectionView view(CollectionRecord collection, Visit visit) {
        var say = visit.say();
        var lineage = collections.lineage(collection.id());
        var children = collections
                .list(new Collections.Filter(null, collection.name()), visit.reader(), 1, Listing.LARGEST)
                .entries();
        var wording = wordings.of(
                Stream.concat(Stream.of(collection.title()), collection.description().stream())
                        .toList(),
                visit.languages(),
                say);
        var held = items.list(
                new ItemFilter(collection.name(), ItemState.PUBLISHED, null), visit.reader(), visit.page(), ITEMS);
        return new CollectionView(
                crumbs(lineage.subList(0, lineage.size() - 1), visit),
                wording.apply(collection.title()),
                collection.description().map(wording).orElse(null),
                say.of("site.level." + collection.level().slug()),
                collection.identifier(),
                trees.tree(children, visit),
                held.total(),
                cards.of(held.entries(), visit),
                Pager.of(held, visit.here()),
                Address.of(visit.language(), "/search")
                        .with("collection", collection.name())
                        .toString());
    }
}
