package org.atmina.catalog.authority;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.atmina.catalog.Kept;

/// Recognises names of authorities among words, from memory: whoever asks never waits for the database.
///
/// Each process holds all names and looks every two seconds whether any process has changed one.
@ApplicationScoped
public class AuthorityNames {
    private final Kept<NameTable> names;

    AuthorityNames(NamesReading reading) {
        this.names =
                new Kept<>("authority-names", NameTable.EMPTY, reading::version, () -> NameTable.of(reading.all()));
    }

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
        return names.now();
    }

    void begin(@Observes StartupEvent event) {
        refresh();
    }

    /// Looks whether names have changed, and reads them again if so.
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void refresh() {
        names.refresh();
    }
}
