package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.Listing;

/// The collections that a reader sees, as trees.
@ApplicationScoped
class CollectionTrees {
    private static final Collections.Filter ANY = new Collections.Filter(null, null);
    /// What one page shows at most; an archive with more needs another page than this.
    private static final int MOST = 1000;

    private final Collections collections;
    private final Wordings wordings;

    CollectionTrees(Collections collections, Wordings wordings) {
        this.collections = collections;
        this.wordings = wordings;
    }

    /// @param total how many collections the reader sees, shown or not
    record Trees(long total, CollectionTree tree) {}

    Trees all(Visit visit) {
        var records = new ArrayList<CollectionRecord>();
        long total = read(visit, records);
        return new Trees(total, tree(records, visit));
    }

    /// What the collections are called, by public identifier.
    Map<String, Wording> names(Visit visit) {
        var records = new ArrayList<CollectionRecord>();
        read(visit, records);
        var wording =
                wordings.of(records.stream().map(CollectionRecord::title).toList(), visit.languages(), visit.say());
        return records.stream()
                .collect(Collectors.toMap(each -> each.name().value(), each -> wording.apply(each.title())));
    }

    private long read(Visit visit, List<CollectionRecord> into) {
        int page = 1;
        while (true) {
            var stretch = collections.list(ANY, visit.reader(), page++, Listing.LARGEST);
            into.addAll(stretch.entries());
            if (stretch.entries().isEmpty() || into.size() >= Math.min(stretch.total(), MOST)) {
                return stretch.total();
            }
        }
    }

    CollectionTree tree(List<CollectionRecord> records, Visit visit) {
        var wording = wordings.of(CollectionTree.units(records), visit.languages(), visit.say());
        return CollectionTree.of(records, wording, visit.say());
    }
}
