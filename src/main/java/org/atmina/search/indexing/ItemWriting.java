package org.atmina.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import org.atmina.search.index.Documents;
import org.atmina.search.index.IndexTrouble;
import org.atmina.search.indexing.IndexLayout.Layout;

/// Reads items as they are now and writes them to the index. An item that cannot be read or written does not hold up
/// the others.
@ApplicationScoped
class ItemWriting {
    private final ItemReading reading;
    private final DocumentWriter writer;

    ItemWriting(ItemReading reading, DocumentWriter writer) {
        this.reading = reading;
        this.writer = writer;
    }

    /// @param revision asked for before; see [IndexQueue#nextRevision]
    /// @return by item, why it was not written
    /// @throws IndexTrouble when nothing can be written now
    Map<UUID, String> write(Collection<UUID> items, long revision, Layout layout) {
        var failures = new LinkedHashMap<UUID, String>();
        var documents = new ArrayList<Documents>();
        var gone = new LinkedHashSet<UUID>();
        var inContext = reading.inContext(items);
        for (UUID item : items) {
            try {
                reading.read(item, inContext.contains(item))
                        .ifPresentOrElse(text -> documents.add(Documents.of(text, revision)), () -> gone.add(item));
            } catch (RuntimeException e) {
                failures.put(item, e.toString());
            }
        }
        failures.putAll(writer.write(new DocumentWriter.Work(documents, gone, revision), layout));
        return failures;
    }
}
