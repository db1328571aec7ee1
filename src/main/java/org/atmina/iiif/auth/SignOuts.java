package org.atmina.iiif.auth;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.atmina.outbox.Notices;
import org.atmina.outbox.Outbox;
import org.jboss.logging.Logger;

/// Who has signed out before their time was over, in memory. Every process hears of each sign-out at once; one that
/// cannot hear lets nobody in until it has read all of them again.
@ApplicationScoped
@Startup
class SignOuts implements Notices.Listener {
    private static final Logger LOG = Logger.getLogger(SignOuts.class);

    private final DataSource database;
    private final Notices notices;
    private final AuthSettings settings;
    private final Clock clock;
    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    /// Grows with each interruption, so that what was read before it is not taken for complete after it.
    private final AtomicInteger interruptions = new AtomicInteger();

    private volatile boolean complete;

    SignOuts(DataSource database, Notices notices, AuthSettings settings, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        notices.tell(this);
        read();
    }

    /// Whether all sign-outs are known at present. Never waits.
    boolean areKnown() {
        if (!notices.listening()) {
            return false;
        }
        if (!complete) {
            readSoon();
        }
        return complete;
    }

    boolean contain(UUID session) {
        return ended.containsKey(session);
    }

    @Override
    public void changed(Outbox.Kind kind, UUID subject) {
        if (kind == Outbox.Kind.VIEWER_SIGNED_OUT) {
            ended.put(subject, clock.instant());
        }
    }

    @Override
    public void missed() {
        interruptions.incrementAndGet();
        complete = false;
        readSoon();
    }

    /// Sessions whose time is over need no memory: their cookies and tokens open nothing by themselves.
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        var over = clock.instant().minus(settings.sessionLife());
        ended.values().removeIf(at -> at.isBefore(over));
    }

    private void readSoon() {
        if (reading.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    read();
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    private void read() {
        int before = interruptions.get();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select id from viewer_session where ended_at is not null and until > ?")) {
            var now = clock.instant();
            select.setTimestamp(1, Timestamp.from(now));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ended.put(rows.getObject(1, UUID.class), now);
                }
            }
            complete = before == interruptions.get();
        } catch (SQLException | RuntimeException e) { // at the end of the process the database is gone before this
            LOG.warnf("event=sign-outs-unread cause=%s", e.getMessage());
        }
    }
}
