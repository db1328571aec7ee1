package org.atmina.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;

/// What people have said about how they would like to read.
@ApplicationScoped
@Transactional
public class Preferences {
    private final Session session;
    private final Clock clock;

    Preferences(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// The languages of this person, the best first; empty where none are saved.
    public List<LanguageTag> languages(String actor) {
        return session.createNativeQuery(
                        "select languages from reading_preference where actor = :actor", String[].class)
                .setParameter("actor", actor)
                .getResultStream()
                .flatMap(Arrays::stream)
                .map(LanguageTag::of)
                .toList();
    }

    /// Saves these languages in place of what was there; none forgets them.
    ///
    /// @param languages at most twelve, each once
    void save(String actor, List<LanguageTag> languages) {
        if (languages.isEmpty()) {
            forget(actor);
            return;
        }
        session.createNativeMutationQuery("""
                        insert into reading_preference (actor, languages, changed_at) values (:actor, :languages, :at)
                        on conflict (actor) do update set languages = :languages, changed_at = :at
                        """)
                .setParameter("actor", actor)
                .setParameter(
                        "languages", languages.stream().map(LanguageTag::value).toArray(String[]::new))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    void forget(String actor) {
        session.createNativeMutationQuery("delete from reading_preference where actor = :actor")
                .setParameter("actor", actor)
                .executeUpdate();
    }
}
