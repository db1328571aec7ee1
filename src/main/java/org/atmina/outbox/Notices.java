package org.atmina.outbox;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// Tells those who remember something that it has changed: at once where the change was made in this process, and
/// some milliseconds after the commit where it was made in another one, by PostgreSQL's own notifications.
@ApplicationScoped
@Startup
public class Notices {
    private static final Logger LOG = Logger.getLogger(Notices.class);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(500);

    /// Somebody who remembers. Called on the thread of the change or of the notice; must not wait for anything.
    public interface Listener {
        void changed(Outbox.Kind kind, UUID subject);

        /// Changes may have been missed: nothing that is remembered can be relied upon.
        void missed();
    }

    private final DataSource database;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Thread ear = Thread.ofPlatform().daemon().name("notices").unstarted(this::listen);
    private volatile boolean listening;
    private volatile boolean closed;

    Notices(DataSource database) {
        this.database = database;
        ear.start();
    }

    public void tell(Listener listener) {
        listeners.add(listener);
    }

    /// Whether changes of other processes arrive at present. What is remembered counts only while they do.
    public boolean listening() {
        return listening;
    }

    /// A change that this process has just committed.
    void committed(Outbox.Kind kind, UUID subject) {
        listeners.forEach(listener -> listener.changed(kind, subject));
    }

    private void listen() {
        while (!closed) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                var notifying = connection.unwrap(PGConnection.class);
                statement.execute("listen atmina_changed");
                listeners.forEach(Listener::missed);
                listening = true;
                while (!closed) {
                    var notices = notifying.getNotifications((int) QUIET.toMillis());
                    for (var notice : notices) {
                        heard(notice.getParameter());
                    }
                    if (notices.length == 0) {
                        statement.execute("select 1"); // a line that is dead says so only when it is used
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException e) {
                trouble(e);
            }
        }
    }

    private void heard(String notice) {
        int space = notice.indexOf(' ');
        var subject = UUID.fromString(notice.substring(space + 1));
        Outbox.Kind.bySlug(notice.substring(0, space)).ifPresent(kind -> committed(kind, subject));
    }

    private void trouble(Exception e) {
        listening = false;
        listeners.forEach(Listener::missed);
        if (closed) {
            return;
        }
        LOG.warnf("event=notices-interrupted cause=%s", e.getMessage());
        try {
            Thread.sleep(BEFORE_TRYING_AGAIN);
        } catch (InterruptedException interrupted) {
            closed = true;
        }
    }

    @PreDestroy
    void close() {
        closed = true;
        ear.interrupt();
    }
}
