package org.atmina.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.atmina.access.Reader;
import org.jspecify.annotations.Nullable;

/// What people are told, as they look at it.
@ApplicationScoped
@Transactional
public class Notifications {
    private final NotificationStore store;
    private final People people;
    private final LetterStore letters;
    private final LetterWriter writer;
    private final Clock clock;

    Notifications(NotificationStore store, People people, LetterStore letters, LetterWriter writer, Clock clock) {
        this.store = store;
        this.people = people;
        this.letters = letters;
        this.writer = writer;
        this.clock = clock;
    }

    /// The newest first.
    ///
    /// @param before only what stands below this number; null for the top
    public List<Notification> list(Reader reader, boolean unread, @Nullable Long before, int size) {
        return store.list(reader, unread, before, size, LocalDate.now(clock));
    }

    public long unread(Reader reader) {
        return store.unread(reader.actor());
    }

    /// @return how many were unread until now
    public int read(Reader reader, Collection<Long> numbers) {
        return store.read(reader.actor(), numbers, clock.instant());
    }

    /// All up to this number.
    ///
    /// @return how many were unread until now
    public int readUpTo(Reader reader, long number) {
        return store.readUpTo(reader.actor(), number, clock.instant());
    }

    /// A new secret for the address of the reader's feed; the one before opens nothing any more.
    public String openFeed(Reader reader) {
        var secret = Secret.random();
        people.feed(reader.actor(), secret);
        return secret.value();
    }

    public void closeFeed(Reader reader) {
        people.feed(reader.actor(), null);
    }

    /// Whose feed has this secret in its address; empty where it opens nothing.
    public Optional<Person> ofFeed(String secret) {
        return people.byFeed(new Secret(secret));
    }

    /// What somebody reads who follows the address at the end of a letter: a question, and the word to agree with.
    public record Farewell(String question, String agree) {}

    public Optional<Farewell> farewell(String secret) {
        return letters.recipient(new Secret(secret))
                .map(actor -> new Farewell(writer.farewell("question", actor), writer.farewell("agree", actor)));
    }

    /// No letters any more for whoever got the one with this secret.
    ///
    /// @return what they read then; empty where there was no such letter
    public Optional<String> unsubscribe(String secret) {
        return letters.recipient(new Secret(secret)).map(actor -> {
            people.wish(actor, MailWish.NEVER);
            return writer.farewell("done", actor);
        });
    }
}
