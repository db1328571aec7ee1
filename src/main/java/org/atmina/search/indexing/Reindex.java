package org.atmina.search.indexing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.atmina.search.index.SearchSettings;
import org.atmina.search.indexing.IndexLayout.Layout;
import org.atmina.search.indexing.ReindexState.Phase;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Rebuilds both indices from the database while readers go on searching the old ones.
///
/// From the moment the new indices exist the indexer writes each change to old and new; so what changes behind the
/// rebuild's back is not lost, and the revision decides who has read the newer state.
@ApplicationScoped
public class Reindex {
    private static final Logger LOG = Logger.getLogger(Reindex.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int TRANSACTION_SECONDS = 600;

    private final IndexLayout layout;
    private final IndexLocks locks;
    private final IndexQueue queue;
    private final ItemWriting items;
    private final StaleDocuments documents;
    private final SearchSettings settings;
    private final Clock clock;
    private volatile ReindexState state = ReindexState.IDLE;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Reindex(
            IndexLayout layout,
            IndexLocks locks,
            IndexQueue queue,
            ItemWriting items,
            StaleDocuments documents,
            SearchSettings settings,
            Clock clock) {
        this.layout = layout;
        this.locks = locks;
        this.queue = queue;
        this.items = items;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    public ReindexState state() {
        return state;
    }

    /// Begins a rebuild; one that is under way goes on.
    ///
    /// @return the state, `BUSY_ELSEWHERE` when another process is rebuilding
    public ReindexState start() {
        synchronized (cancelled) {
            if (state.isRunning()) {
                return state;
            }
            var right = locks.tryRebuild();
            if (right.isEmpty()) {
                return state.busyElsewhere();
            }
            cancelled.set(false);
            state = ReindexState.begun(clock.instant(), queue.items());
            Thread.ofPlatform().name("reindex").daemon().start(() -> run(right.get()));
            return state;
        }
    }

    /// Ends a rebuild that is under way; the indices before it stay.
    void cancel() {
        cancelled.set(true);
    }

    /// Removes what a rebuild left that died; nothing while one is under way.
    void clearLeftovers() {
        locks.tryRebuild().ifPresent(right -> {
            try (right) {
                layout.removeLeftovers();
            }
        });
    }

    private void run(IndexLocks.RebuildRight right) {
        try (right) {
            var next = exclusively(() -> {
                layout.removeLeftovers();
                queue.retryParked();
                return layout.createNext();
            });
            LOG.infof("event=reindex-begun items=%d", state.total());
            boolean all = writeAll(new Layout(Map.of(), next));
            exclusively(() -> {
                if (all) {
                    layout.promoteNext();
                } else {
                    layout.removeLeftovers();
                }
                return next;
            });
            if (all) {
                outlastSearches();
                exclusively(() -> {
                    layout.removeLeftovers();
                    return next;
                });
            }
            end(all ? Phase.COMPLETED : Phase.CANCELLED, null);
        } catch (RuntimeException e) {
            end(Phase.FAILED, e.toString());
            LOG.debug("event=reindex-failed", e);
        }
    }

    /// A search that began on the old indices reads them to its end, and none is longer than this.
    private void outlastSearches() {
        try {
            Thread.sleep(settings.answerTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Phase phase, @Nullable String reason) {
        var ended = state.ended(phase, clock.instant(), reason);
        state = ended;
        LOG.infof(
                "event=reindex-ended state=%s done=%d failed=%d reason=%s",
                phase.slug(), ended.done(), ended.failed(), reason);
    }

    /// @return whether it came to the end
    private boolean writeAll(Layout next) {
        var last = BEFORE_ALL;
        while (!cancelled.get()) {
            var ids = queue.itemsAfter(last, settings.batchSize());
            if (ids.isEmpty()) {
                documents.refresh(next);
                return true;
            }
            write(ids, next);
            last = ids.getLast();
        }
        return false;
    }

    /// What cannot be written is left to the indexer, which tries again and reports it.
    private void write(List<UUID> ids, Layout next) {
        var failures = items.write(ids, queue.nextRevision(), next);
        if (!failures.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> failures.keySet().forEach(queue::add));
        }
        state = state.more(ids.size(), failures.size());
    }

    private <T> T exclusively(Supplier<T> change) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
            locks.exclusively();
            return change.get();
        });
    }
}
