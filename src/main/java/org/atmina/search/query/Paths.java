package org.atmina.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.Slug;
import org.atmina.search.index.Fields;
import org.atmina.search.index.Fields.Part;

/// The ways that are open to a search. Four of them are places (source, translation, metadata,
/// context), three are manners of finding (name, authority, thesaurus); where no place is named, every
/// place is meant.
public record Paths(Set<MatchPath> open) {
    public static final Paths ALL = new Paths(EnumSet.allOf(MatchPath.class));

    private static final Set<MatchPath> PLACES =
            EnumSet.of(MatchPath.SOURCE, MatchPath.TRANSLATION, MatchPath.METADATA, MatchPath.CONTEXT);

    public Paths {
        open = Set.copyOf(open);
    }

    /// @param given slugs, several in one value with commas between them; all paths where there is none
    /// @throws IllegalArgumentException for a path that there is not
    public static Paths of(List<String> given) {
        var open = EnumSet.noneOf(MatchPath.class);
        given.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .forEach(slug -> open.add(Slug.of(MatchPath.class, slug)));
        return open.isEmpty() ? ALL : new Paths(open);
    }

    public boolean isOpen(MatchPath path) {
        return open.contains(path);
    }

    /// How a name of such an authority leads to others.
    public static MatchPath of(AuthorityKind kind) {
        return kind == AuthorityKind.TERM ? MatchPath.THESAURUS : MatchPath.AUTHORITY;
    }

    /// Whether words are looked for themselves, and not only by names.
    boolean isSpoken() {
        return open.stream().anyMatch(PLACES::contains);
    }

    boolean isEverywhere() {
        return !isSpoken() || open.containsAll(PLACES);
    }

    /// Whether a passage found so is to be shown.
    boolean leadsTo(MatchPath place) {
        return isEverywhere() || isOpen(place);
    }

    /// Where in an item is looked.
    List<Part> parts() {
        if (isEverywhere()) {
            return List.of(Fields.TITLES, Fields.NAMES, Fields.BODIES);
        }
        var parts = new ArrayList<Part>();
        if (isOpen(MatchPath.METADATA)) {
            parts.addAll(List.of(Fields.TITLES, Fields.NAMES, Fields.DESCRIPTIONS));
        }
        if (isOpen(MatchPath.SOURCE)) {
            parts.add(Fields.SOURCES);
        }
        if (isOpen(MatchPath.TRANSLATION)) {
            parts.add(Fields.TRANSLATIONS);
        }
        if (isOpen(MatchPath.CONTEXT)) {
            parts.add(Fields.CONTEXTS);
        }
        return List.copyOf(parts);
    }

    /// In an order that does not depend on how they were named.
    List<String> slugs() {
        var slugs = new TreeSet<String>();
        open.forEach(path -> slugs.add(path.slug()));
        return List.copyOf(slugs);
    }
}
