package org.atmina.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Writes letters to whom they are due, and sends them until each has ended in a named state: sent, refused by the
/// server for good, or given up. A letter is tried by one process at a time; where one dies in between, another tries
/// again, so it is sent at least once.
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int MOST_IN_A_LETTER = 200;

    private final LetterStore letters;
    private final LetterWriter writer;
    private final NotificationStore notifications;
    private final People people;
    private final Post post;
    private final NotificationSettings settings;
    private final Clock clock;
    private final boolean works;

    Postman(
            LetterStore letters,
            LetterWriter writer,
            NotificationStore notifications,
            People people,
            Post post,
            NotificationSettings settings,
            Clock clock,
            @ConfigProperty(name = "atmina.role", defaultValue = "all") String role) {
        this.letters = letters;
        this.writer = writer;
        this.notifications = notifications;
        this.people = people;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.works = !role.equalsIgnoreCase("web");
    }

    @Scheduled(
            every = "${atmina.notification.poll-interval:10S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (!works || !settings.mail()) {
            return;
        }
        try {
            while (QuarkusTransaction.requiringNew().call(this::write)) {
                LOG.debug("event=letter-written");
            }
            deliver();
        } catch (RuntimeException e) {
            LOG.warnf("event=letters-not-sent reason=%s", e);
        }
    }

    /// Writes one letter.
    ///
    /// @return whether somebody was due for one
    boolean write() {
        var now = clock.instant();
        var times = new LetterStore.Times(lastDigest(now), now.minus(settings.immediateGap()), people.since());
        var due = letters.due(times);
        due.ifPresent(person -> write(person, now));
        return due.isPresent();
    }

    private void write(LetterStore.Due due, Instant now) {
        var reader = people.byActor(due.actor()).orElseThrow().reader();
        var found = notifications.unsent(reader, due.digest(), MOST_IN_A_LETTER);
        var worthTelling = found.stream().filter(each -> each.waiting() > 0).toList();
        letters.wrote(due.actor(), due.digest(), now);
        if (!reader.isStaff() || worthTelling.isEmpty()) {
            return; // it is done already, or nobody's business any more
        }
        var end = Secret.random();
        var letter = writer.write(due.actor(), due.address(), worthTelling, end);
        letters.queue(due.actor(), letter, end, now);
        notifications.sentWith(letter.id(), found);
    }

    /// The last moment at which digests were due.
    private Instant lastDigest(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atTime(settings.digestHour(), 0)
                .toInstant(ZoneOffset.UTC);
        return today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today;
    }

    private void deliver() {
        var leased = lease();
        while (leased.isPresent()) {
            deliver(leased.get());
            leased = lease();
        }
    }

    private Optional<LetterStore.Leased> lease() {
        var now = clock.instant();
        return letters.lease(now, now.plus(LEASE));
    }

    private void deliver(LetterStore.Leased leased) {
        var id = leased.letter().id();
        switch (post.send(leased.letter())) {
            case Post.Answer.Taken() -> letters.end(id, "sent", "", clock.instant());
            case Post.Answer.Refused(String why) -> {
                LOG.warnf("event=letter-refused mail=%s cause=%s", id, why);
                letters.end(id, "refused", why, clock.instant());
            }
            case Post.Answer.Later(String why) -> later(leased, why);
        }
    }

    private void later(LetterStore.Leased leased, String why) {
        var now = clock.instant();
        var id = leased.letter().id();
        if (leased.createdAt().plus(settings.giveUpAfter()).isBefore(now)) {
            LOG.warnf("event=letter-given-up mail=%s attempts=%d cause=%s", id, leased.attempts(), why);
            letters.end(id, "given-up", why, now);
        } else {
            LOG.infof("event=letter-delayed mail=%s attempts=%d cause=%s", id, leased.attempts(), why);
            letters.tryAgain(id, now.plus(wait(leased.attempts())), why);
        }
    }

    /// Twice as long each time, at most six hours.
    Duration wait(int attempts) {
        var wait = settings.pollInterval().multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
