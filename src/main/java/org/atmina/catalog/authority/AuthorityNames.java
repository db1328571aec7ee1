package org.atmina.catalog.authority;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Recognises names of authorities among words, from memory: whoever asks never waits for the database.
///
/// Each process holds all names and looks every two seconds whether any process has changed one. While it reads them
/// again, and where it cannot, it goes on with those it has.
@ApplicationScoped
public class AuthorityNames {
    private static final Logger LOG = Logger.getLogger(AuthorityNames.class);
    /// Names that change without a pause must not keep a process busy: it rests so many times as long as it read.
    private static final int REST = 20;

    private final NamesReading reading;
    private volatile State state = new State(NameTable.EMPTY, "", 0);

    AuthorityNames(NamesReading reading) {
        this.reading = reading;
    }

    private record State(NameTable table, String version, long notBefore) {}

    /// The names among these words, in order. Case and accents do not matter; the longest name counts, and names do
    /// not overlap. Where several authorities bear a name, each is told. A word of five letters or more that is no
    /// name is taken for an inflected form of a person's or place's name of one word, where endings allow it.
    public List<Naming> in(List<String> words) {
        return table().in(words).stream()
                .flatMap(found -> found.bearers().stream()
                        .map(each -> new Naming(
                                found.from(), found.to(), each.id(), each.name(), each.kind(), each.names())))
                .toList();
    }

    NameTable table() {
        return state.table();
    }

    void begin(@Observes StartupEvent event) {
        refresh();
    }

    /// Looks whether names have changed, and reads them again if so.
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() {
        try {
            readIfChanged();
        } catch (RuntimeException e) {
            LOG.warnf("event=authority-names-not-read reason=%s", e);
        }
    }

    private void readIfChanged() {
        var now = state;
        if (System.nanoTime() - now.notBefore() < 0 && !now.version().isEmpty()) {
            return;
        }
        var version = reading.version();
        if (version.equals(now.version())) {
            return;
        }
        long start = System.nanoTime();
        var table = NameTable.of(reading.all());
        long took = System.nanoTime() - start;
        state = new State(table, version, System.nanoTime() + took * REST);
        LOG.debugf(
                "event=authority-names-read names=%d millis=%d",
                table.size(), Duration.ofNanos(took).toMillis());
    }
}
