package org.atmina.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.exchange.Export.Languages;
import org.atmina.exchange.Export.Part;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.atmina.worklist.Owners;
import org.atmina.worklist.WorkFilter;
import org.atmina.worklist.WorkLists;
import org.jspecify.annotations.Nullable;

/// Gets files for translators ready: who may have what, and in which languages.
@ApplicationScoped
public class Exports {
    private final Holdings holdings;
    private final ReadingOrder order;
    private final UnitWalk walk;
    private final WorkLists work;
    private final ExchangeSettings settings;

    Exports(Holdings holdings, ReadingOrder order, UnitWalk walk, WorkLists work, ExchangeSettings settings) {
        this.holdings = holdings;
        this.order = order;
        this.walk = walk;
        this.work = work;
        this.settings = settings;
    }

    /// What is wanted in a file.
    ///
    /// @param from the language of the sources; null for whichever it is
    /// @param oneLanguage whether the file holds sources in one language only
    public record Wish(Scope scope, @Nullable LanguageTag from, LanguageTag to, boolean oneLanguage) {}

    /// What this reader gets: of a collection, what their work is not kept out of.
    public Outcome<Export> prepare(Wish wish, Reader reader) {
        if (!reader.mayTranslateTo(wish.to()) && !reader.mayReview(wish.to())) {
            return new Outcome.NotDone<>(new Problem.Refused("language-not-yours", Map.of()));
        }
        return switch (wish.scope()) {
            case Scope.OfItem(var item) ->
                holdings.isClosed(item.collectionId(), reader)
                        ? closed()
                        : ofParts(List.of(new Part(item.id(), Owner.Kind.ITEM, null)), wish, reader);
            case Scope.OfCollection(var collection) -> {
                var parts = ofCollection(collection.id(), reader);
                yield parts.isEmpty() ? closed() : ofParts(parts, wish, reader);
            }
            case Scope.OfWork(var filter) -> ofWork(filter, wish, reader);
            case Scope.OfAll _ -> throw new IllegalArgumentException("Nobody takes the whole archive away");
        };
    }

    private static Outcome<Export> closed() {
        return new Outcome.NotDone<>(new Problem.Refused("collection-not-yours", Map.of()));
    }

    /// The units of a list, those of an item together.
    private Outcome<Export> ofWork(WorkFilter filter, Wish wish, Reader reader) {
        var byOwner = new LinkedHashMap<UUID, Part>();
        try (var units = work.units(filter, reader)) {
            units.limit(settings.maxUnits() + 1L).forEach(unit -> {
                var owner = unit.owner();
                var part =
                        byOwner.computeIfAbsent(owner, any -> new Part(owner, kind(unit.place()), new ArrayList<>()));
                Objects.requireNonNull(part.units()).add(unit.unit());
            });
        }
        long count = byOwner.values().stream()
                .mapToLong(part -> Objects.requireNonNull(part.units()).size())
                .sum();
        return count > settings.maxUnits()
                ? new Outcome.NotDone<>(
                        new Problem.Invalid("exchange-too-much-work", Map.of("units", settings.maxUnits())))
                : ofParts(List.copyOf(byOwner.values()), wish, reader);
    }

    private static Owner.Kind kind(Owners.Place place) {
        if (place.item() != null) {
            return Owner.Kind.ITEM;
        }
        return place.authority() == null ? Owner.Kind.COLLECTION : Owner.Kind.AUTHORITY;
    }

    private Outcome<Export> ofParts(List<Part> parts, Wish wish, Reader reader) {
        var languages = sourceLanguages(parts, wish);
        if (languages.isEmpty()) {
            return new Outcome.NotDone<>(new Problem.Conflict("exchange-nothing-to-translate", Map.of()));
        }
        if (wish.oneLanguage() && languages.size() > 1) {
            var tags = languages.stream().map(LanguageTag::value).toList();
            return new Outcome.NotDone<>(new Problem.Invalid(
                    "exchange-several-languages", Map.of("languages", tags, "named", String.join(", ", tags))));
        }
        var from = Optional.ofNullable(wish.from())
                .or(() -> wish.oneLanguage() ? Optional.of(languages.getFirst()) : Optional.empty());
        return new Outcome.Done<>(new Export(walk, parts, new Languages(from.orElse(null), wish.to()), reader));
    }

    private List<LanguageTag> sourceLanguages(List<Part> parts, Wish wish) {
        return sourceLanguages(parts).stream()
                .filter(language -> !language.reads(wish.to()))
                .filter(language -> wish.from() == null || language.reads(Objects.requireNonNull(wish.from())))
                .map(LanguageTag::primary)
                .distinct()
                .toList();
    }

    private List<LanguageTag> sourceLanguages(List<Part> parts) {
        var units = parts.stream().map(Part::units).flatMap(Stream::ofNullable).flatMap(List::stream);
        return order.sourceLanguages(
                units.toList(), whole(parts, Owner.Kind.ITEM), whole(parts, Owner.Kind.COLLECTION));
    }

    private static List<UUID> whole(List<Part> parts, Owner.Kind kind) {
        return parts.stream()
                .filter(part -> part.units() == null && part.kind() == kind)
                .map(Part::owner)
                .toList();
    }

    private List<Part> ofCollection(UUID top, Reader reader) {
        var open = holdings.below(top).stream()
                .filter(collection -> !holdings.isClosed(collection, reader))
                .toList();
        var parts = new ArrayList<Part>();
        open.forEach(collection -> parts.add(new Part(collection, Owner.Kind.COLLECTION, null)));
        holdings.items(open).forEach(item -> parts.add(new Part(item, Owner.Kind.ITEM, null)));
        return parts;
    }
}
