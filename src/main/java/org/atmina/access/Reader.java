package org.atmina.access;

import java.util.Set;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Who is asking. `name` is what the audit and the history show; `collections` limits translators and reviewers to
/// these collection identifiers, and is empty where there is no limit; `stewards` are the slugs of the organisations
/// in whose name this person may act.
public record Reader(@Nullable String name, Set<String> roles, Set<String> collections, Set<String> stewards) {
    /// Somebody without a login.
    public static final Reader ANONYMOUS = new Reader(null, Set.of(), Set.of());

    public Reader {
        roles = Set.copyOf(roles);
        collections = Set.copyOf(collections);
        stewards = Set.copyOf(stewards);
    }

    /// Somebody who acts for no organisation but the archive.
    public Reader(@Nullable String name, Set<String> roles, Set<String> collections) {
        this(name, roles, collections, Set.of());
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /// Whether this person works in the archive and so sees what is not published.
    public boolean isStaff() {
        return is(Roles.ARCHIVIST)
                || is(Roles.CURATOR)
                || is(Roles.ADMIN)
                || is(Roles.TRANSLATOR)
                || is(Roles.REVIEWER);
    }

    public boolean isRegistered() {
        return name != null;
    }

    public boolean mayTranslateTo(LanguageTag language) {
        return is(Roles.translator(language));
    }

    public boolean mayReview(LanguageTag language) {
        return is(Roles.reviewer(language));
    }

    /// Whether this person's work is limited to collections other than those (an item's collection and its ancestors).
    public boolean isKeptOutOf(Set<String> collectionIdentifiers) {
        return !collections.isEmpty() && collections.stream().noneMatch(collectionIdentifiers::contains);
    }

    /// Whether this person may act in the name of a steward; `""` is the archive itself, for which a role is enough.
    public boolean mayActFor(String steward) {
        return steward.isEmpty() || stewards.contains(steward);
    }

    /// The name, for acts that only somebody with a login can do.
    ///
    /// @throws IllegalStateException for an anonymous reader: the resource forgot its role check
    public String actor() {
        if (name == null) {
            throw new IllegalStateException("An anonymous reader cannot act");
        }
        return name;
    }
}
