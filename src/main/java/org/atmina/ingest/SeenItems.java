package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.atmina.access.Readers;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.problem.Problem;

/// The items and files that whoever asks in this request may know of; what they may not, does not exist for them.
@ApplicationScoped
class SeenItems {
    private final Items items;
    private final ItemFiles files;
    private final Readers readers;

    SeenItems(Items items, ItemFiles files, Readers readers) {
        this.items = items;
        this.files = files;
        this.readers = readers;
    }

    /// The item, or 404 or 410 as the answer.
    ItemRecord item(String id) {
        var name = PublicId.parse(id)
                .orElseThrow(() -> new Problem.Missing("no-such-item", Map.of("id", id)).asException());
        return items.see(name, readers.current()).orProblem();
    }

    /// The file at this place of the item, or 404 or 410 as the answer.
    FileRecord file(String id, int position) {
        return files.byPosition(item(id).id(), position)
                .orElseThrow(() ->
                        new Problem.Missing("no-such-file", Map.of("id", id, "position", position)).asException());
    }
}
