package org.atmina.iiif.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.atmina.catalog.Collections;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.OpenedItems;
import org.atmina.iiif.Viewers;
import org.atmina.problem.Problem;
import org.atmina.search.query.Within;

/// Opens items and collections to a search inside: only whoever may read the text of an item may search it.
@ApplicationScoped
class SearchedPlaces {
    private final OpenedItems items;
    private final Collections collections;
    private final Viewers viewers;
    private final IiifAddresses addresses;

    SearchedPlaces(OpenedItems items, Collections collections, Viewers viewers, IiifAddresses addresses) {
        this.items = items;
        this.collections = collections;
        this.viewers = viewers;
        this.addresses = addresses;
    }

    /// @throws org.atmina.problem.ProblemException where its text is not for this reader
    Searched item(int version, String id) {
        var name = PublicId.parse(id).orElseThrow(() -> missing("no-such-item", id));
        var opened = items.openText(name);
        return new Searched(
                version,
                new Within.AnItem(opened.item().id()),
                addresses.searchInItem(version, name),
                opened.reader(),
                opened.cacheControl());
    }

    /// Of the items in a collection each reader finds those that are open to them.
    ///
    /// @throws org.atmina.problem.ProblemException where this reader sees no such collection
    Searched collection(int version, String id) {
        var name = PublicId.parse(id).orElseThrow(() -> missing("no-such-collection", id));
        var reader = viewers.current();
        if (collections.see(name, reader).isEmpty()) {
            throw missing("no-such-collection", id);
        }
        return new Searched(
                version,
                new Within.ACollection(name),
                addresses.searchInCollection(version, name),
                reader,
                JsonLd.FOR_THIS_READER);
    }

    private static RuntimeException missing(String slug, String id) {
        return new Problem.Missing(slug, Map.of("id", id)).asException();
    }
}
