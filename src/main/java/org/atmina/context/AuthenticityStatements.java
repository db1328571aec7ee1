package org.atmina.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.DescriptiveTexts;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Locks;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.Slug;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.TextUnits;
import org.atmina.catalog.context.AuthenticityStatus;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// States whether items are what they claim to be, and on what evidence. Each statement is kept; the last one counts.
@ApplicationScoped
@Transactional
class AuthenticityStatements {
    private final Session session;
    private final DescriptiveTexts texts;
    private final TextUnits units;
    private final ContextActs acts;
    private final Locks locks;
    private final Clock clock;

    AuthenticityStatements(
            Session session, DescriptiveTexts texts, TextUnits units, ContextActs acts, Locks locks, Clock clock) {
        this.session = session;
        this.texts = texts;
        this.units = units;
        this.acts = acts;
        this.locks = locks;
        this.clock = clock;
    }

    /// What a curator states.
    record Claim(AuthenticityStatus status, LanguageTag language, String evidence) {}

    /// @param claim null where the one before was taken back
    record Statement(int number, @Nullable Claim claim, String by, Instant at) {}

    /// The last one first.
    List<Statement> history(UUID item) {
        return session.createNativeQuery("""
                        select number, status, language, evidence, stated_by, stated_at
                        from item_authenticity where item_id = :item order by number desc
                        """, Object[].class).setParameter("item", item).getResultList().stream()
                .map(row -> new Statement(
                        (Integer) row[0],
                        row[1] == null
                                ? null
                                : new Claim(
                                        Slug.of(AuthenticityStatus.class, (String) row[1]),
                                        LanguageTag.of((String) row[2]),
                                        (String) row[3]),
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }

    /// Makes this the statement about the item. What is stated already is not stated again.
    ///
    /// @param base number of the statement that was on the screen; 0 where there was none
    /// @param claim null to take back what was stated
    Outcome<List<Statement>> state(ItemRecord item, int base, @Nullable Claim claim, Reader curator) {
        locks.take("authenticity/" + item.id());
        var before = history(item.id());
        int last = before.isEmpty() ? 0 : before.getFirst().number();
        var stated = before.isEmpty() ? null : before.getFirst().claim();
        if (Objects.equals(stated, claim)) {
            return new Outcome.Done<>(before);
        }
        if (last != base) {
            return new Outcome.NotDone<>(new Problem.Conflict("version-stale", Map.of("current", last)));
        }
        insert(item.id(), last + 1, claim, curator);
        word(item.id(), claim, curator);
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("number", last + 1);
        facts.put("status", claim == null ? null : claim.status().slug());
        acts.show(item.id(), "authenticity-stated", curator, facts, null);
        return new Outcome.Done<>(history(item.id()));
    }

    private void insert(UUID item, int number, @Nullable Claim claim, Reader curator) {
        session.createNativeMutationQuery("""
                        insert into item_authenticity (item_id, number, status, language, evidence, stated_by, stated_at)
                        values (:item, :number, :status, :language, :evidence, :by, :at)
                        """)
                .setParameter("item", item)
                .setParameter("number", number)
                .setParameter("status", claim == null ? null : claim.status().slug(), String.class)
                .setParameter(
                        "language", claim == null ? null : claim.language().value(), String.class)
                .setParameter("evidence", claim == null ? null : claim.evidence(), String.class)
                .setParameter("by", curator.actor())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /// The text unit through which the evidence is shown and translated.
    private void word(UUID item, @Nullable Claim claim, Reader curator) {
        var unit = units.ofItem(item, TextRole.AUTHENTICITY);
        if (claim != null) {
            var id = unit.map(TextUnitRecord::id).orElse(null);
            texts.say(item, TextRole.AUTHENTICITY, id, claim.language(), claim.evidence(), curator.actor());
        } else if (unit.isPresent()) {
            var language = unit.get().sourceLanguage();
            texts.say(item, TextRole.AUTHENTICITY, unit.get().id(), language, "", curator.actor());
        }
    }
}
