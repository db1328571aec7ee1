package org.atmina.catalog.authority.mention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.authority.AuthorityNames;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Looks through the texts of items that ask for it, in processes that work (not in those that only answer readers),
/// one item a transaction.
@ApplicationScoped
class MentionSuggestions {
    private static final Logger LOG = Logger.getLogger(MentionSuggestions.class);
    private static final int SEGMENTS_AT_ONCE = 500;
    private static final int SECONDS = 300;
    private static final int MOST_ITEMS_OF_A_TURN = 100;

    private final MentionRequests requests;
    private final MentionStore store;
    private final AuthorityNames names;
    private final Texts texts;
    private final Clock clock;
    private final boolean works;

    MentionSuggestions(
            MentionRequests requests,
            MentionStore store,
            AuthorityNames names,
            Texts texts,
            Clock clock,
            @ConfigProperty(name = "atmina.role", defaultValue = "all") String role) {
        this.requests = requests;
        this.store = store;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
        this.works = !role.equalsIgnoreCase("web");
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            int done = 0;
            while (works && done < MOST_ITEMS_OF_A_TURN && next()) {
                done++;
            }
        } catch (RuntimeException e) {
            LOG.warnf("event=mentions-not-suggested reason=%s", e);
        }
    }

    private boolean next() {
        return QuarkusTransaction.requiringNew()
                .timeout(SECONDS)
                .call(() -> requests.take().map(this::suggest).orElse(false));
    }

    private boolean suggest(UUID item) {
        names.refresh();
        var now = clock.instant();
        int read = 0;
        List<SegmentRecord> segments;
        do {
            segments = texts.segments(item, read, SEGMENTS_AT_ONCE);
            segments.forEach(segment -> MentionMatcher.in(segment.unit().sourceText(), names::in)
                    .forEach(match -> store.suggest(segment, item, match, now)));
            read += segments.size();
        } while (segments.size() == SEGMENTS_AT_ONCE);
        store.forgetBefore(item, now);
        LOG.debugf("event=mentions-suggested item=%s segments=%d", item, read);
        return true;
    }
}
