package org.atmina.search.indexing;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atmina.search.index.DocumentJson;
import org.atmina.search.index.Documents;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.IndexTrouble;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.PassageDocument;
import org.atmina.search.indexing.IndexLayout.Layout;

/// Writes the documents of items to every index that has to have them, and removes what they no longer consist of.
/// What it has written can be found when it returns.
@ApplicationScoped
class DocumentWriter {
    private static final int BULK_BYTES = 4 << 20;
    /// Elasticsearch takes no request above 100 MB.
    private static final int LARGEST_DOCUMENT = 90 << 20;

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final ItemIndex index;
    private final StaleDocuments stale;

    DocumentWriter(ItemIndex index, StaleDocuments stale) {
        this.index = index;
        this.stale = stale;
    }

    /// One document to write, for the item that it belongs to.
    private record Write(UUID item, String index, String key, byte[] document) {}

    /// @param failures by item, why some of its documents were not taken
    /// @param outdone  items of which somebody has written a newer state
    private record Outcome(Map<UUID, String> failures, Set<UUID> outdone) {}

    /// What is written at one time.
    ///
    /// @param gone items that no longer exist
    record Work(List<Documents> written, Set<UUID> gone, long revision) {
        /// What is left when these items are not counted: of them the older documents have to stay.
        Work without(Set<UUID> items) {
            var left = written.stream()
                    .filter(documents -> !items.contains(documents.item().id()))
                    .toList();
            return new Work(left, gone, revision);
        }
    }

    /// @return by item, why some of its documents were not taken
    /// @throws IndexTrouble when the engine does not take anything now
    Map<UUID, String> write(Work work, Layout layout) {
        var outcome = new Outcome(new LinkedHashMap<>(), new LinkedHashSet<>());
        var bulk = new ArrayList<Write>();
        int bytes = 0;
        for (Documents documents : work.written()) {
            for (Write write : writes(documents, layout, outcome.failures())) {
                bulk.add(write);
                bytes += write.document().length;
                if (bytes >= BULK_BYTES) {
                    send(bulk, work.revision(), outcome);
                    bulk.clear();
                    bytes = 0;
                }
            }
        }
        send(bulk, work.revision(), outcome);
        stale.remove(work.without(outcome.failures().keySet()), outcome.outdone(), layout);
        return outcome.failures();
    }

    private List<Write> writes(Documents documents, Layout layout, Map<UUID, String> failures) {
        var id = documents.item().id();
        var writes = new ArrayList<Write>();
        for (PassageDocument passage : documents.passages()) {
            add(writes, layout.writable(IndexKind.PASSAGES), id, passage.key(), passage);
        }
        add(writes, layout.writable(IndexKind.ITEMS), id, id.toString(), documents.item());
        if (writes.stream().anyMatch(write -> write.document().length > LARGEST_DOCUMENT)) {
            failures.put(id, "larger than the search engine takes");
            return List.of();
        }
        return writes;
    }

    private static void add(List<Write> writes, List<String> indices, UUID item, String key, Object document) {
        byte[] bytes = DocumentJson.bytes(document);
        indices.forEach(name -> writes.add(new Write(item, name, key, bytes)));
    }

    private static List<BulkOperation> operations(List<Write> writes, long revision) {
        return writes.stream()
                .map(write -> BulkOperation.of(o -> o.index(i -> i.index(write.index())
                        .id(write.key())
                        .version(revision)
                        .versionType(VersionType.External)
                        .document(BinaryData.of(write.document(), ContentType.APPLICATION_JSON)))))
                .toList();
    }

    private void send(List<Write> writes, long revision, Outcome outcome) {
        if (writes.isEmpty()) {
            return;
        }
        var results = index.write(client -> client.bulk(b -> b.operations(operations(writes, revision))))
                .items();
        for (int i = 0; i < results.size(); i++) {
            var error = results.get(i).error();
            var item = writes.get(i).item();
            if (error != null && results.get(i).status() == CONFLICT) {
                outcome.outdone().add(item);
            } else if (error != null) {
                refuseTrouble(results.get(i));
                outcome.failures().putIfAbsent(item, error.type() + ": " + error.reason());
            }
        }
    }

    /// Some answers are about one document; these are about the engine, and nothing else will be taken either.
    static void refuseTrouble(BulkResponseItem result) {
        boolean noIndex = result.status() == NOT_FOUND && result.error() != null;
        if (result.status() == TOO_MANY || result.status() >= SERVER_ERROR || noIndex) {
            throw new IndexTrouble("status=" + result.status() + " index=" + result.index());
        }
    }
}
