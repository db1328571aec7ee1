package org.atmina.glossary;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.atmina.language.LanguageTag;
import org.jboss.logging.Logger;

/// Recognises terms of the glossary in texts, from memory: whoever asks never waits for the database.
///
/// Each process holds all approved entries. It reads them again right after a change of its own, and looks every two
/// seconds whether another process has changed one, or a name of an authority that entries are of. While it reads, and
/// where it cannot, it goes on with those it has.
@ApplicationScoped
public class TermRecognition {
    private static final Logger LOG = Logger.getLogger(TermRecognition.class);
    /// Names that change without a pause must not keep a process busy: it rests so many times as long as it read.
    private static final int REST = 20;

    private final TermsReading reading;
    private volatile State state = new State(KnownTerms.NONE, "", 0);

    TermRecognition(TermsReading reading) {
        this.reading = reading;
    }

    private record State(KnownTerms terms, String version, long notBefore) {}

    /// Said in a transaction that changes an entry.
    record Changed() {}

    /// The terms in a text, from left to right, whatever form they stand in. At each word the longest one counts;
    /// where several entries have it, each is told.
    ///
    /// @param of the language of the text
    /// @param to the language that renderings are wanted in
    public List<RecognisedTerm> in(String text, LanguageTag of, LanguageTag to) {
        return state.terms().in(text, of, to);
    }

    /// The terms in a text that are not to be used in its language, unless another entry allows them; their renderings
    /// are what is to be used instead.
    public List<RecognisedTerm> deprecated(String text, LanguageTag of) {
        return state.terms().deprecated(text, of);
    }

    void begin(@Observes StartupEvent event) {
        refresh();
    }

    /// On a thread of its own: the transaction that has just ended still holds the thread that it ended on.
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        Thread.ofVirtual().name("glossary").start(() -> {
            synchronized (this) {
                state = new State(state.terms(), "", 0);
                refresh();
            }
        });
    }

    /// Looks whether terms have changed, and reads them again if so.
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() {
        try {
            readIfChanged();
        } catch (RuntimeException e) {
            LOG.warnf("event=glossary-not-read reason=%s", e);
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
        var terms = new KnownTerms(reading.approved());
        long took = System.nanoTime() - start;
        state = new State(terms, version, System.nanoTime() + took * REST);
    }
}
