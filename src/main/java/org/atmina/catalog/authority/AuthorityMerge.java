package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.PublicId;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Makes one authority of two that are the same.
@ApplicationScoped
@Transactional
public class AuthorityMerge {
    private final AuthorityStore store;
    private final AuthorityEditing editing;
    private final AuthorityLinks links;
    private final ScopeNotes notes;
    private final AuthorityChanges changes;
    private final Clock clock;

    AuthorityMerge(
            AuthorityStore store,
            AuthorityEditing editing,
            AuthorityLinks links,
            ScopeNotes notes,
            AuthorityChanges changes,
            Clock clock) {
        this.store = store;
        this.editing = editing;
        this.links = links;
        this.notes = notes;
        this.changes = changes;
        this.clock = clock;
    }

    /// Merges one authority into another of its kind: links, names, addresses and notes move there, and who asks for
    /// the merged one is sent to its successor. What both say stays as the successor says it.
    ///
    /// @param version of the one that is merged; another one is refused
    /// @return the successor
    public Outcome<AuthorityRecord> merge(PublicId merged, long version, PublicId into, Reader actor) {
        if (merged.equals(into)) {
            return new Outcome.NotDone<>(new Problem.Invalid("merge-into-itself", Map.of("id", into.value())));
        }
        var two = lockInOrder(merged, into);
        var from = Optional.ofNullable(two.get(merged.value()));
        var to = Optional.ofNullable(two.get(into.value()));
        var fault = fault(merged, from, version).or(() -> fault(into, to, null)).or(() -> kinds(from, to));
        return fault.isPresent()
                ? new Outcome.NotDone<>(fault.get())
                : new Outcome.Done<>(merge(from.orElseThrow(), to.orElseThrow(), actor.actor()));
    }

    /// Always the smaller name first, so that two merges never wait for each other.
    private Map<String, AuthorityRecord> lockInOrder(PublicId one, PublicId other) {
        var found = new TreeMap<String, AuthorityRecord>();
        Stream.of(one, other)
                .sorted(Comparator.comparing(PublicId::value))
                .forEach(name -> store.lock(name).ifPresent(each -> found.put(name.value(), each)));
        return found;
    }

    private static Optional<Problem> fault(PublicId name, Optional<AuthorityRecord> found, @Nullable Long version) {
        if (found.isEmpty()) {
            return Optional.of(Authorities.missing(name));
        }
        return Authorities.gone(found.get())
                .or(() -> version == null || version == found.get().version()
                        ? Optional.empty()
                        : Optional.of(new Problem.Conflict(
                                "version-stale", Map.of("current", found.get().version()))));
    }

    private static Optional<Problem> kinds(Optional<AuthorityRecord> from, Optional<AuthorityRecord> to) {
        var one = from.orElseThrow().kind();
        var other = to.orElseThrow().kind();
        return one == other
                ? Optional.empty()
                : Optional.of(
                        new Problem.Conflict("merge-of-two-kinds", Map.of("kind", one.slug(), "into", other.slug())));
    }

    private AuthorityRecord merge(AuthorityRecord from, AuthorityRecord into, String actor) {
        var items = changes.itemsOf(from.id());
        store.merge(from, into, clock.instant());
        notes.merge(from, into, actor);
        links.move(from.id(), into.id());
        changes.merged(from, into, items, actor);
        return editing.write(
                into, together(into.said(), from.said()), into.standing().key(), actor);
    }

    /// All that both say. A preferred name of a language that has one already becomes a variant.
    static AuthorityForm together(AuthorityForm first, AuthorityForm second) {
        var notes = new TreeMap<>(second.notes());
        notes.putAll(first.notes());
        return new AuthorityForm(
                first.kind(),
                names(first.names(), second.names()),
                Stream.concat(first.uris().stream(), second.uris().stream()).toList(),
                first.existence() == null ? second.existence() : first.existence(),
                first.coordinates() == null ? second.coordinates() : first.coordinates(),
                notes);
    }

    private static List<AuthorityName> names(List<AuthorityName> first, List<AuthorityName> second) {
        var names = new ArrayList<>(first);
        second.stream()
                .filter(name -> first.stream().noneMatch(name::sameWords))
                .map(name -> isTaken(first, name) ? name.as(NameKind.VARIANT) : name)
                .forEach(names::add);
        return names;
    }

    private static boolean isTaken(List<AuthorityName> names, AuthorityName name) {
        return name.kind() == NameKind.PREFERRED
                && names.stream()
                        .anyMatch(other -> other.kind() == NameKind.PREFERRED
                                && other.language().equals(name.language()));
    }
}
