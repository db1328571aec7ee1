package org.atmina.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.catalog.Collections;
import org.atmina.memory.Candidates.Alike;
import org.atmina.memory.Candidates.Shelf;
import org.atmina.memory.MemoryStore.Found;

/// Finds what has been translated before and is the same or alike.
@ApplicationScoped
public class Suggestions {
    private static final int AT_ONCE = 250;

    /// So many more than asked for are looked at, since some are the same and others are nearer by.
    private static final int SPARE = 20;

    private static final int BAND = 10;

    /// What is nearly as much alike and stands in the same collection comes first.
    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(
                    (Suggestion each) -> each.score() > Suggestion.SAME ? each.score() : each.score() / BAND)
            .thenComparing(Suggestion::isNear)
            .thenComparing(Suggestion::score)
            .thenComparing(Suggestion::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private final Candidates candidates;
    private final MemoryStore store;
    private final Collections collections;

    Suggestions(Candidates candidates, MemoryStore store, Collections collections) {
        this.candidates = candidates;
        this.store = store;
        this.collections = collections;
    }

    /// The best ones first. Nobody is shown what they may not see where it stands; what was brought in
    /// from elsewhere is for those who work here.
    @Transactional
    public List<Suggestion> of(Asked asked, Reader reader) {
        var unit = asked.unit();
        var taken = candidates.takenApart(unit.sourceLanguage().value(), unit.sourceText());
        var shelves = reader.isStaff() ? EnumSet.allOf(Shelf.class) : EnumSet.of(Shelf.SOURCES);
        var alike = candidates.alike(taken, asked.least(), shelves);
        var here = collect(alike.getOrDefault(Shelf.SOURCES, List.of()), asked, ids -> {
            var found = store.translations(ids, asked, reader);
            return found.stream().filter(each -> isShown(each, asked, reader)).toList();
        });
        var elsewhere =
                collect(alike.getOrDefault(Shelf.BROUGHT, List.of()), asked, ids -> store.brought(ids, asked.to()));
        return once(Stream.concat(inContext(here, asked).stream(), elsewhere.stream())
                        .toList())
                .stream()
                .limit(asked.most())
                .toList();
    }

    private static List<Suggestion> collect(List<Alike> alike, Asked asked, Function<List<Long>, List<Found>> lookUp) {
        var collected = new ArrayList<Suggestion>();
        int enough = asked.most() * SPARE;
        for (int from = 0; from < alike.size() && collected.size() < enough; from += AT_ONCE) {
            var scores = alike.subList(from, Math.min(alike.size(), from + AT_ONCE)).stream()
                    .collect(Collectors.toMap(Alike::id, Alike::score));
            lookUp.apply(List.copyOf(scores.keySet()))
                    .forEach(found ->
                            collected.add(found.suggestion().scored(Objects.requireNonNull(scores.get(found.id())))));
        }
        return collected;
    }

    /// A unit is not suggested to itself, unless its source was another one then.
    private boolean isShown(Found found, Asked asked, Reader reader) {
        var home = Objects.requireNonNull(found.suggestion().home());
        boolean itself = home.unit().equals(asked.unit().id())
                && found.sourceHash().equals(asked.unit().sourceHash());
        var described = found.ofCollection();
        return !itself
                && (described == null
                        || reader.isStaff()
                        || collections.see(described, reader).isPresent());
    }

    private List<Suggestion> inContext(List<Suggestion> suggestions, Asked asked) {
        var units = suggestions.stream()
                .filter(each -> each.score() == Suggestion.SAME)
                .map(each -> Objects.requireNonNull(each.home()).unit())
                .collect(Collectors.toSet());
        if (units.isEmpty()) {
            return suggestions;
        }
        units.add(asked.unit().id());
        var around = store.around(units);
        return suggestions.stream()
                .map(each -> each.score() == Suggestion.SAME && isInContext(each, asked, around)
                        ? each.scored(Suggestion.IN_CONTEXT)
                        : each)
                .toList();
    }

    /// Of segments the one before and the one behind are the same; of descriptive fields it is the same
    /// field in the same collection.
    private static boolean isInContext(Suggestion each, Asked asked, Map<UUID, MemoryStore.Around> around) {
        var home = Objects.requireNonNull(each.home());
        var here = around.get(asked.unit().id());
        var there = around.get(home.unit());
        if (here == null || there == null) {
            return here == there
                    && home.near()
                    && home.role().equals(asked.unit().role().slug());
        }
        return here.isSomething() && here.equals(there);
    }

    /// The same translation of the same wording is shown once, the best of them, with how often it is there.
    private static List<Suggestion> once(List<Suggestion> suggestions) {
        var best = new LinkedHashMap<List<String>, Suggestion>();
        suggestions.stream()
                .sorted(BEST_FIRST)
                .forEach(each -> best.merge(
                        List.of(each.source().text(), each.target().text()),
                        each,
                        (first, again) -> first.times(first.times() + 1)));
        return List.copyOf(best.values());
    }
}
