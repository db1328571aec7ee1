package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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
        long total = 0;
        int page = 1;
        do {
            var stretch = collections.list(ANY, visit.reader(), page++, Listing.LARGEST);
            total = stretch.total();
            records.addAll(stretch.entries());
        } while (records.size() < Math.min(total, MOST) && (long) (page - 1) * Listing.LARGEST < total);
        return new Trees(total, tree(records, visit));
    }

    CollectionTree tree(List<CollectionRecord> records, Visit visit) {
        var wording = wordings.of(CollectionTree.units(records), visit.languages(), visit.say());
        return CollectionTree.of(records, wording, visit.say());
    }
}
