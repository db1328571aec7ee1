package org.atmina.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atmina.search.index.IndexLayout.Layout;

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
    private static final int STALE_AT_ONCE = 2000;

    private final ItemIndex index;

    DocumentWriter(ItemIndex index) {
        this.index = index;
    }

    /// One document to write, for the item that it belongs to.
    private record Write(UUID item, String index, String key, byte[] document) {}

    /// What is written at one time.
    ///
    /// @param gone items that no longer exist
    record Work(List<Documents> written, Set<UUID> gone, long revision) {}

    /// @return by item, why some of its documents were not taken
    /// @throws IndexTrouble when the engine does not take anything now
    Map<UUID, String> write(Work work, Layout layout) {
        var failures = new LinkedHashMap<UUID, String>();
        var bulk = new ArrayList<Write>();
        int bytes = 0;
        for (Documents documents : work.written()) {
            for (Write write : writes(documents, layout, failures)) {
                bulk.add(write);
                bytes += write.document().length;
                if (bytes >= BULK_BYTES) {
                    send(operations(bulk, work.revision()), bulk, failures);
                    bulk.clear();
                    bytes = 0;
                }
            }
        }
        send(operations(bulk, work.revision()), bulk, failures);
        removeStale(work, layout);
        return failures;
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

    private void send(List<BulkOperation> operations, List<Write> writes, Map<UUID, String> failures) {
        if (operations.isEmpty()) {
            return;
        }
        var results = index.write(client -> client.bulk(b -> b.operations(operations)))
                .items();
        for (int i = 0; i < results.size(); i++) {
            var error = results.get(i).error();
            if (error != null && !isOutdone(results.get(i))) {
                refuseTrouble(results.get(i));
                failures.putIfAbsent(writes.get(i).item(), error.type() + ": " + error.reason());
            }
        }
    }

    /// Somebody has written a newer state.
    private static boolean isOutdone(BulkResponseItem result) {
        return result.status() == CONFLICT;
    }

    private static void refuseTrouble(BulkResponseItem result) {
        if (result.status() == TOO_MANY || result.status() >= SERVER_ERROR || result.status() == NOT_FOUND) {
            throw new IndexTrouble("status=" + result.status() + " index=" + result.index());
        }
    }

    /// Passages that were written for an earlier state of these items and not for this one. The index is refreshed
    /// before, because a search sees nothing that was written since the last time.
    private void removeStale(Work work, Layout layout) {
        var items = new ArrayList<UUID>(work.gone());
        work.written().forEach(documents -> items.add(documents.item().id()));
        if (items.isEmpty()) {
            return;
        }
        refresh(layout);
        for (IndexKind kind : IndexKind.values()) {
            var of = kind == IndexKind.ITEMS ? work.gone() : Set.copyOf(items);
            for (String name : of.isEmpty() ? List.<String>of() : layout.writable(kind)) {
                while (removeSome(name, kind == IndexKind.ITEMS ? "id" : "item", of, work.revision())) {
                    refresh(layout);
                }
            }
        }
    }

    /// @return whether there may be more
    private boolean removeSome(String name, String field, Collection<UUID> items, long revision) {
        var values = items.stream().map(id -> FieldValue.of(id.toString())).toList();
        var stale = index.write(client -> client.search(
                s -> s.index(name)
                        .query(q -> q.bool(b -> b.filter(
                                        f -> f.terms(t -> t.field(field).terms(v -> v.value(values))))
                                .filter(f -> f.range(
                                        r -> r.number(n -> n.field("revision").lt((double) revision))))))
                        .source(source -> source.fetch(false))
                        .size(STALE_AT_ONCE),
                Void.class));
        var operations = stale.hits().hits().stream()
                .map(hit -> BulkOperation.of(o -> o.delete(
                        d -> d.index(name).id(hit.id()).version(revision).versionType(VersionType.External))))
                .toList();
        if (operations.isEmpty()) {
            return false;
        }
        index.write(client -> client.bulk(b -> b.operations(operations)));
        return true;
    }

    void refresh(Layout layout) {
        var names = Arrays.stream(IndexKind.values())
                .flatMap(kind -> layout.writable(kind).stream())
                .toList();
        index.write(client -> client.indices().refresh(r -> r.index(names)));
    }
}
