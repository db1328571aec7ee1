package org.atmina.glossary;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.atmina.catalog.Kept;
import org.atmina.language.LanguageTag;

/// Recognises terms of the glossary in texts, from memory: whoever asks never waits for the database.
///
/// Each process holds all approved entries. It reads them again right after a change of its own, and looks every two
/// seconds whether another process has changed one, or a name of an authority that entries are of.
@ApplicationScoped
public class TermRecognition {
    private final Kept<KnownTerms> terms;

    TermRecognition(TermsReading reading) {
        this.terms =
                new Kept<>("glossary", KnownTerms.NONE, reading::version, () -> new KnownTerms(reading.approved()));
    }

    /// Said in a transaction that changes an entry.
    record Changed() {}

    /// The terms in a text, from left to right, whatever form they stand in. At each word the longest one counts;
    /// where several entries have it, each is told.
    ///
    /// @param of the language of the text
    /// @param to the language that renderings are wanted in
    public List<RecognisedTerm> in(String text, LanguageTag of, LanguageTag to) {
        return terms.now().in(text, of, to);
    }

    /// The terms in a text that are not to be used in its language, unless another entry allows them; their renderings
    /// are what is to be used instead.
    public List<RecognisedTerm> deprecated(String text, LanguageTag of) {
        return terms.now().deprecated(text, of);
    }

    void begin(@Observes StartupEvent event) {
        refresh();
    }

    /// On a thread of its own: the transaction that has just ended still holds the thread that it ended on.
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        Thread.ofVirtual().name("glossary").start(terms::readAgain);
    }

    /// Looks whether terms have changed, and reads them again if so.
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void refresh() {
        terms.refresh();
    }
}
