package org.atmina.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.Collections;
import org.atmina.language.LanguageTag;
import org.atmina.worklist.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Makes notifications of what became of work, in processes that work. A turn is taken away in the transaction that
/// writes its notifications: nothing is told twice, and nothing is lost when a process dies.
@ApplicationScoped
class Teller {
    private static final Logger LOG = Logger.getLogger(Teller.class);
    private static final int AT_ONCE = 200;

    private final Turns turns;
    private final People people;
    private final Collections collections;
    private final NotificationStore store;
    private final NotificationSettings settings;
    private final Clock clock;
    private final boolean works;

    Teller(
            Turns turns,
            People people,
            Collections collections,
            NotificationStore store,
            NotificationSettings settings,
            Clock clock,
            @ConfigProperty(name = "atmina.role", defaultValue = "all") String role) {
        this.turns = turns;
        this.people = people;
        this.collections = collections;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.works = !role.equalsIgnoreCase("web");
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (!works) {
            return;
        }
        try {
            while (QuarkusTransaction.requiringNew().call(this::tell) == AT_ONCE) {
                LOG.debug("event=turns-told");
            }
            while (QuarkusTransaction.requiringNew().call(this::warn) == AT_ONCE) {
                LOG.debug("event=claims-warned");
            }
        } catch (RuntimeException e) {
            LOG.warnf("event=people-not-told reason=%s", e);
        }
    }

    private int tell() {
        var taken = turns.take(AT_ONCE);
        var reviewers = new HashMap<LanguageTag, List<Person>>();
        var lineages = new HashMap<UUID, Set<String>>();
        for (var turn : taken) {
            var subject = turn.subject();
            var notices = Telling.of(
                    turn,
                    reviewers.computeIfAbsent(subject.language(), people::reviewers),
                    subject.collection() == null
                            ? Set.of() // who is limited to collections does not work on authorities
                            : lineages.computeIfAbsent(subject.collection(), collections::lineageIdentifiers));
            notices.forEach(store::add);
        }
        return taken.size();
    }

    private int warn() {
        var now = clock.instant();
        var ending = turns.ending(now, now.plus(settings.claimWarning()), AT_ONCE);
        ending.forEach(claim ->
                store.add(new Notice(claim.holder(), NotificationKind.CLAIM_ENDING, claim.subject(), null, null, now)));
        return ending.size();
    }
}
