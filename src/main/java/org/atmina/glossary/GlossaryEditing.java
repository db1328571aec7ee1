package org.atmina.glossary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.atmina.access.Audit;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.Authorities;
import org.atmina.catalog.authority.AuthorityRecord;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Makes entries, changes what is said about them, and withdraws them. Every version stays.
@ApplicationScoped
@Transactional
public class GlossaryEditing {
    private static final TypeReference<Map<String, @Nullable Object>> FACTS = new TypeReference<>() {};

    private final EntryStore store;
    private final Authorities authorities;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<TermRecognition.Changed> told;

    GlossaryEditing(
            EntryStore store,
            Authorities authorities,
            Audit audit,
            ObjectMapper json,
            Clock clock,
            Event<TermRecognition.Changed> told) {
        this.store = store;
        this.authorities = authorities;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.told = told;
    }

    /// @param key by which files of terms shall know it; null for none
    public Outcome<GlossaryEntry> create(EntryForm form, @Nullable String key, String actor) {
        var authority = authority(form.authority());
        var fault = fault(form, authority, null);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        var id = UUID.randomUUID();
        store.insert(id, key, form, idOf(authority), actor, clock.instant());
        audit.record(new Audit.Act(actor, "creation", "glossary-entry", id, null, facts(form), null));
        told.fire(new TermRecognition.Changed());
        return new Outcome.Done<>(store.byId(id).orElseThrow());
    }

    /// Changes what is said; a form that says what is said already changes nothing.
    ///
    /// @param version what the change was made on; another one is refused
    public Outcome<GlossaryEntry> change(UUID id, long version, UnaryOperator<EntryForm> edit, String actor) {
        var found = store.lock(id);
        if (found.isEmpty()) {
            return new Outcome.NotDone<>(Glossary.missing(id));
        }
        var entry = found.get();
        if (entry.version() != version) {
            return new Outcome.NotDone<>(new Problem.Conflict("version-stale", Map.of("current", entry.version())));
        }
        var after = edit.apply(entry.said());
        if (after.equals(entry.said())) {
            return new Outcome.Done<>(entry);
        }
        var authority = authority(after.authority());
        var fault = after.status() == EntryStatus.WITHDRAWN ? Optional.<Problem>empty() : fault(after, authority, id);
        return fault.isPresent()
                ? new Outcome.NotDone<>(fault.get())
                : new Outcome.Done<>(write(entry, after, authority, actor));
    }

    /// Takes an entry out of use; it stays with all its versions, and can be said anew.
    public Outcome<GlossaryEntry> withdraw(UUID id, long version, String actor) {
        return change(id, version, said -> said.as(EntryStatus.WITHDRAWN), actor);
    }

    private GlossaryEntry write(
            GlossaryEntry entry, EntryForm after, Optional<AuthorityRecord> authority, String actor) {
        store.update(entry.id(), after, idOf(authority), actor, clock.instant());
        var then = facts(entry.said());
        var now = facts(after);
        var action = after.status() == EntryStatus.WITHDRAWN ? "withdrawal" : "modification";
        audit.record(new Audit.Act(
                actor, action, "glossary-entry", entry.id(), differing(then, now), differing(now, then), null));
        told.fire(new TermRecognition.Changed());
        return store.byId(entry.id()).orElseThrow();
    }

    /// What is wrong with it beyond its fields.
    ///
    /// @param id of the entry itself; null for a new one
    private Optional<Problem> fault(EntryForm form, Optional<AuthorityRecord> authority, @Nullable UUID id) {
        var named = form.authority();
        if (named != null && authority.isEmpty()) {
            return Optional.of(new Problem.Invalid("glossary-no-such-authority", Map.of("id", named.value())));
        }
        var other = authority
                .flatMap(each -> store.byAuthority(each.id()))
                .filter(entry -> !entry.id().equals(id));
        return other.<Problem>map(entry -> new Problem.Conflict(
                        "glossary-authority-taken", Map.of("entry", entry.id().toString())))
                .or(() -> EntryRules.fault(form, names(authority)));
    }

    List<Term> names(Optional<AuthorityRecord> authority) {
        return authority
                .map(each -> store.names(List.of(each.id())).getOrDefault(each.id(), List.of()))
                .orElse(List.of());
    }

    /// The authority itself or its successor. One that nobody has described is not for everybody, and so not for the
    /// glossary.
    Optional<AuthorityRecord> authority(@Nullable PublicId name) {
        return Optional.ofNullable(name)
                .flatMap(authorities::byName)
                .flatMap(found -> found.standing().successor() == null
                        ? Optional.of(found)
                        : authorities.byName(found.standing().successor()))
                .filter(found -> found.standing().curated());
    }

    private static @Nullable UUID idOf(Optional<AuthorityRecord> authority) {
        return authority.map(AuthorityRecord::id).orElse(null);
    }

    private Map<String, @Nullable Object> facts(EntryForm said) {
        return json.convertValue(said, FACTS);
    }

    private static Map<String, @Nullable Object> differing(
            Map<String, @Nullable Object> facts, Map<String, @Nullable Object> others) {
        var differing = new TreeMap<String, @Nullable Object>(facts);
        differing.entrySet().removeIf(fact -> Objects.equals(fact.getValue(), others.get(fact.getKey())));
        return differing;
    }
}
