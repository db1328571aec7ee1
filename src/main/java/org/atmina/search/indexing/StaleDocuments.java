package org.atmina.search.indexing;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.ItemDocument;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.indexing.DocumentWriter.Work;
import org.atmina.search.indexing.IndexLayout.Layout;

/// Removes the documents of earlier states of an item: passages that it no longer consists of, and all of it when it no
/// longer exists.
@ApplicationScoped
class StaleDocuments {
    private static final int AT_ONCE = 2000;

    private final ItemIndex index;

    StaleDocuments(ItemIndex index) {
        this.index = index;
    }

    /// @param outdone items of which somebody has written a newer state meanwhile: what was written now is itself stale
    void remove(Work work, Set<UUID> outdone, Layout layout) {
        var items = work.written().stream()
                .map(documents -> documents.item().id())
                .filter(id -> !outdone.contains(id))
                .collect(Collectors.toCollection(HashSet::new));
        items.addAll(work.gone());
        refresh(layout);
        for (String passages : layout.writable(IndexKind.PASSAGES)) {
            removeBefore(work.revision(), passages, "item", items);
        }
        for (String whole : layout.writable(IndexKind.ITEMS)) {
            removeBefore(work.revision(), whole, "id", work.gone());
        }
        outdone.forEach(item -> removeOutdone(item, work.revision(), layout));
    }

    /// Makes what was written visible to searches.
    void refresh(Layout layout) {
        var names = Arrays.stream(IndexKind.values())
                .flatMap(kind -> layout.writable(kind).stream())
                .toList();
        index.write(client -> client.indices().refresh(r -> r.index(names)));
    }

    private void removeOutdone(UUID item, long revision, Layout layout) {
        var items = layout.writable(IndexKind.ITEMS);
        var passages = layout.writable(IndexKind.PASSAGES);
        for (int side = 0; side < items.size(); side++) {
            var whole = items.get(side);
            var newer = index.write(client -> client.get(g -> g.index(whole).id(item.toString()), ItemDocument.class))
                    .source();
            removeBefore(newer == null ? revision + 1 : newer.revision(), passages.get(side), "item", Set.of(item));
        }
    }

    private void removeBefore(long revision, String name, String field, Collection<UUID> items) {
        while (!items.isEmpty() && removeSome(revision, name, field, items)) {
            index.write(client -> client.indices().refresh(r -> r.index(name)));
        }
    }

    /// @return whether there was something to remove, and so may be more
    private boolean removeSome(long revision, String name, String field, Collection<UUID> items) {
        var operations = keysBefore(revision, name, field, items).stream()
                .map(key -> BulkOperation.of(o ->
                        o.delete(d -> d.index(name).id(key).version(revision).versionType(VersionType.External))))
                .toList();
        if (operations.isEmpty()) {
            return false;
        }
        index.write(client -> client.bulk(b -> b.operations(operations)))
                .items()
                .forEach(DocumentWriter::refuseTrouble);
        return true;
    }

    private List<String> keysBefore(long revision, String name, String field, Collection<UUID> items) {
        var values = items.stream().map(id -> FieldValue.of(id.toString())).toList();
        var found = index.write(client -> client.search(
                s -> s.index(name)
                        .query(q -> q.bool(b -> b.filter(
                                        f -> f.terms(t -> t.field(field).terms(v -> v.value(values))))
                                .filter(f -> f.range(
                                        r -> r.number(n -> n.field("revision").lt((double) revision))))))
                        .source(source -> source.fetch(false))
                        .size(AT_ONCE),
                Void.class));
        return found.hits().hits().stream().map(hit -> String.valueOf(hit.id())).toList();
    }
}
