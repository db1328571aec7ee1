package org.atmina.search.indexing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// What has to be true of the indices before anything is written to them.
@ApplicationScoped
class IndexStart {
    private static final Logger LOG = Logger.getLogger(IndexStart.class);

    private final IndexLayout layout;
    private final IndexLocks locks;
    private final IndexQueue queue;
    private final Reindex reindex;

    IndexStart(IndexLayout layout, IndexLocks locks, IndexQueue queue, Reindex reindex) {
        this.layout = layout;
        this.locks = locks;
        this.queue = queue;
        this.reindex = reindex;
    }

    /// Makes the indices where there are none; has them rebuilt where there is less in them than there should be, or
    /// where they are of another definition than ours.
    void prepare() {
        boolean rebuild = QuarkusTransaction.requiringNew().call(() -> {
            locks.exclusively();
            reindex.clearLeftovers();
            var current = layout.current();
            if (!current.isComplete()) {
                layout.createLive();
                LOG.info("event=indices-created");
                return queue.items() > 0;
            }
            return !layout.isUpToDate(current);
        });
        if (rebuild) {
            reindex.start();
        }
    }
}
