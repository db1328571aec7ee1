package org.atmina.machine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/// How many characters may still be sent today. Taken before they are sent, in a transaction of its own,
/// so that no two processes spend the same ones.
@ApplicationScoped
class Budget {
    private final Session session;
    private final MachineSettings settings;
    private final Clock clock;

    Budget(Session session, MachineSettings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    /// A part of the budget of a day.
    record Share(LocalDate day, long characters) {}

    /// Whether so many characters could be taken.
    boolean take(Share share) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.createNativeMutationQuery(
                            "insert into machine_budget (day, characters) values (:day, 0) on conflict do nothing")
                    .setParameter("day", share.day())
                    .executeUpdate();
            return session.createNativeMutationQuery("""
                                    update machine_budget set characters = characters + :characters
                                    where day = :day and characters + :characters <= :most
                                    """)
                            .setParameter("day", share.day())
                            .setParameter("characters", share.characters())
                            .setParameter("most", settings.charactersPerDay())
                            .executeUpdate()
                    > 0;
        });
    }

    /// What was not translated was not spent.
    void giveBack(Share share) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                                update machine_budget set characters = greatest(0, characters - :characters)
                                where day = :day
                                """)
                        .setParameter("day", share.day())
                        .setParameter("characters", share.characters())
                        .executeUpdate());
    }

    Share today(List<String> texts) {
        return new Share(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                texts.stream()
                        .mapToLong(text -> text.codePointCount(0, text.length()))
                        .sum());
    }
}
