package org.atmina.search.indexing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.outbox.Outbox;
import org.atmina.search.index.IndexTrouble;
import org.atmina.search.index.SearchSettings;
import org.atmina.search.indexing.IndexQueue.Row;
import org.jboss.logging.Logger;

/// Brings the index up to what is committed: takes rows of the outbox, writes the items they name, and takes the rows
/// away, in one transaction. Several indexers may do so at the same time.
@ApplicationScoped
public class Indexer {
    private static final Logger LOG = Logger.getLogger(Indexer.class);
    private static final int LONGEST_REASON = 500;
    private static final int TRANSACTION_SECONDS = 600;

    private final IndexQueue queue;
    private final IndexLocks locks;
    private final IndexLayout layout;
    private final ItemWriting items;
    private final SearchSettings settings;

    Indexer(IndexQueue queue, IndexLocks locks, IndexLayout layout, ItemWriting items, SearchSettings settings) {
        this.queue = queue;
        this.locks = locks;
        this.layout = layout;
        this.items = items;
        this.settings = settings;
    }

    /// Does what is to be done now, at most one batch.
    ///
    /// @return how many changes were dealt with
    /// @throws IndexTrouble when the engine takes nothing; the rows are still there
    public int batch() {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(this::inTransaction);
    }

    private int inTransaction() {
        var rows = queue.take(settings.batchSize());
        if (rows.isEmpty()) {
            return 0;
        }
        var byKind = rows.stream()
                .collect(Collectors.partitioningBy(row -> row.kind().equals(Outbox.Kind.COLLECTION_CHANGED.slug())));
        spread(byKind.getOrDefault(true, List.of()));
        write(byKind.getOrDefault(false, List.of()));
        return rows.size();
    }

    private void spread(List<Row> collections) {
        if (!collections.isEmpty()) {
            queue.spread(IndexQueue.subjects(collections));
            queue.remove(collections);
        }
    }

    private void write(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        locks.sharing();
        var subjects = IndexQueue.subjects(rows);
        long revision = queue.nextRevision();
        var failures = items.write(subjects, revision, layout.current());
        queue.remove(rows.stream()
                .filter(row -> !failures.containsKey(row.subject()))
                .toList());
        queue.removeParked(
                subjects.stream().filter(id -> !failures.containsKey(id)).toList());
        report(failures, rows);
    }

    private void report(Map<UUID, String> failures, Collection<Row> rows) {
        failures.forEach((item, reason) -> {
            LOG.warnf("event=item-not-indexed item=%s reason=%s", item, reason);
            var of = rows.stream().filter(row -> row.subject().equals(item)).toList();
            queue.failed(of, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), settings.attempts());
        });
    }
}
