package org.atmina.search.indexing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atmina.search.index.IndexTrouble;
import org.atmina.search.index.SearchSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps the indexer going in processes that work (not in those that only answer readers): a thread that sleeps while
/// there is nothing to do, and that waits longer and longer while the engine is away, saying so once.
@ApplicationScoped
class IndexRunner {
    private static final Logger LOG = Logger.getLogger(IndexRunner.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(15);

    private final Indexer indexer;
    private final IndexStart start;
    private final Reindex reindex;
    private final SearchSettings settings;
    private final boolean works;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean ready;
    private Duration wait = Duration.ZERO;

    IndexRunner(
            Indexer indexer,
            IndexStart start,
            Reindex reindex,
            SearchSettings settings,
            @ConfigProperty(name = "atmina.role", defaultValue = "all") String role) {
        this.indexer = indexer;
        this.start = start;
        this.reindex = reindex;
        this.settings = settings;
        this.works = !role.equalsIgnoreCase("web");
    }

    void begin(@Observes StartupEvent event) {
        if (works) {
            thread = Thread.ofPlatform().name("indexer").daemon().start(this::run);
        }
    }

    void finish(@Observes ShutdownEvent event) throws InterruptedException {
        end.countDown();
        reindex.cancel();
        if (thread != null) {
            thread.join(PATIENCE_AT_END);
        }
    }

    private void run() {
        while (end.getCount() > 0) {
            pause(step());
        }
    }

    /// @return how long to wait before the next one
    private Duration step() {
        try {
            if (!ready) {
                start.prepare();
                ready = true;
            }
            int done = indexer.batch();
            backAgain();
            return done > 0 ? Duration.ZERO : settings.pollInterval();
        } catch (RuntimeException e) {
            ready = false;
            return away(e);
        }
    }

    private void backAgain() {
        if (!wait.isZero()) {
            LOG.info("event=indexing-resumed");
            wait = Duration.ZERO;
        }
    }

    private Duration away(RuntimeException e) {
        if (wait.isZero()) {
            LOG.warnf("event=indexing-interrupted %s", e instanceof IndexTrouble ? e.getMessage() : "reason=" + e);
            LOG.debug("event=indexing-interrupted", e);
            wait = settings.pollInterval();
        } else if (wait.compareTo(LONGEST_WAIT) < 0) {
            wait = wait.multipliedBy(2);
        }
        return wait;
    }

    private void pause(Duration duration) {
        try {
            if (!duration.isZero() && end.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("event=indexer-stopped");
            }
        } catch (InterruptedException e) {
            end.countDown();
        }
    }
}
