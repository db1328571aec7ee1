package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.PublicId;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Makes authorities, changes what is said about them, and takes away those that nothing links to.
@ApplicationScoped
@Transactional
public class AuthorityEditing {
    private final AuthorityStore store;
    private final AuthorityLinks links;
    private final ScopeNotes notes;
    private final AuthorityChanges changes;
    private final RandomGenerator random;
    private final Clock clock;

    AuthorityEditing(
            AuthorityStore store,
            AuthorityLinks links,
            ScopeNotes notes,
            AuthorityChanges changes,
            RandomGenerator random,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.notes = notes;
        this.changes = changes;
        this.random = random;
        this.clock = clock;
    }

    public Outcome<AuthorityRecord> create(AuthorityForm form, Reader actor) {
        return AuthorityRules.fault(form)
                .<Outcome<AuthorityRecord>>map(Outcome.NotDone::new)
                .orElseGet(() ->
                        new Outcome.Done<>(make(form, new AuthorityRecord.Standing(null, null, true), actor.actor())));
    }

    /// @param form one without fault
    AuthorityRecord make(AuthorityForm form, AuthorityRecord.Standing standing, String actor) {
        var now = clock.instant();
        var made = new AuthorityRecord(
                UUID.randomUUID(),
                PublicId.mint(random),
                form,
                standing,
                new AuthorityRecord.Times(actor, now, now),
                0);
        store.insert(made);
        notes.write(made.id(), Map.of(), form.notes(), actor);
        changes.made(made.id(), form, actor);
        return made;
    }

    /// Changes what is said about an authority. A form that says what is said already changes nothing, but who saves
    /// it has described the authority.
    ///
    /// @param version what the change was made on; another one is refused
    /// @param edit from what is said now to what shall be said
    public Outcome<AuthorityRecord> change(
            PublicId name, long version, UnaryOperator<AuthorityForm> edit, Reader actor) {
        return onVersion(name, version, authority -> {
            var after = edit.apply(authority.said());
            if (after.equals(authority.said()) && authority.standing().curated()) {
                return new Outcome.Done<>(authority);
            }
            var fault = AuthorityRules.fault(after);
            return fault.isPresent()
                    ? new Outcome.NotDone<>(fault.get())
                    : new Outcome.Done<>(
                            write(authority, after, authority.standing().key(), actor.actor()));
        });
    }

    /// @param after a form without fault
    AuthorityRecord write(AuthorityRecord before, AuthorityForm after, @Nullable String key, String actor) {
        store.update(before, after, key, clock.instant());
        notes.write(before.id(), before.said().notes(), after.notes(), actor);
        changes.changed(before.id(), before.said(), after, actor);
        return store.byId(before.id()).orElseThrow();
    }

    /// Takes an authority away, for good, unless anything links to it.
    public Outcome<AuthorityRecord> delete(PublicId name, long version, Reader actor) {
        return onVersion(name, version, authority -> {
            long linked = links.count(authority.id());
            if (linked > 0) {
                return new Outcome.NotDone<>(new Problem.Conflict("authority-in-use", Map.of("links", linked)));
            }
            if (links.isInGlossary(authority.id())) {
                return new Outcome.NotDone<>(new Problem.Conflict("authority-in-glossary", Map.of()));
            }
            changes.deleted(authority, actor.actor());
            notes.write(authority.id(), authority.said().notes(), Map.of(), actor.actor());
            store.delete(authority);
            return new Outcome.Done<>(authority);
        });
    }

    private interface Step {
        Outcome<AuthorityRecord> take(AuthorityRecord authority);
    }

    private Outcome<AuthorityRecord> onVersion(PublicId name, long version, Step step) {
        var found = store.lock(name);
        var fault = found.map(authority -> standing(authority, version))
                .orElseGet(() -> Optional.of(Authorities.missing(name)));
        return fault.isPresent() ? new Outcome.NotDone<>(fault.get()) : step.take(found.orElseThrow());
    }

    private static Optional<Problem> standing(AuthorityRecord authority, long version) {
        var gone = Authorities.gone(authority);
        return gone.isPresent() || authority.version() == version
                ? gone
                : Optional.of(new Problem.Conflict("version-stale", Map.of("current", authority.version())));
    }
}
