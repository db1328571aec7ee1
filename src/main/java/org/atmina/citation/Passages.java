package org.atmina.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.catalog.Collections;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.Sighting;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.TextUnits;
import org.atmina.catalog.correction.SourceWording;
import org.atmina.catalog.correction.Sources;
import org.atmina.catalog.correction.UnitLineage;
import org.atmina.language.TextInLanguage;
import org.atmina.problem.Problem;
import org.atmina.translation.ItemTexts;
import org.atmina.translation.Revision;
import org.jspecify.annotations.Nullable;

/// Finds passages by the names under which they are cited, for readers who may read them.
@ApplicationScoped
public class Passages {
    private final TextUnits units;
    private final Items items;
    private final Collections collections;
    private final Sources sources;
    private final ItemTexts translations;
    private final UnitLineage lineage;

    Passages(
            TextUnits units,
            Items items,
            Collections collections,
            Sources sources,
            ItemTexts translations,
            UnitLineage lineage) {
        this.units = units;
        this.items = items;
        this.collections = collections;
        this.sources = sources;
        this.translations = translations;
        this.lineage = lineage;
    }

    /// @throws org.atmina.problem.ProblemException where there is none for this reader (404), or the item was withdrawn
    /// (410)
    @Transactional
    public Passage open(String name, Reader reader) {
        var id = PassageId.parse(name).orElseThrow(() -> missing(name));
        var unit = units.byName(id).orElseThrow(() -> missing(name));
        var holder = holder(unit, name, reader);
        var present = lineage.present(unit.id());
        boolean retired = !present.contains(unit.id());
        return new Passage(
                id,
                unit,
                holder,
                retired,
                wordings(unit, retired),
                retired ? names(present) : List.of(),
                names(lineage.predecessors(unit.id()).stream()
                        .map(UnitLineage.Kin::unit)
                        .toList()));
    }

    private Holder holder(TextUnitRecord unit, String name, Reader reader) {
        if (unit.itemId() != null) {
            var item = item(items.see(unit.itemId(), reader), name);
            return Holder.of(item, collections.byId(item.collectionId()).orElseThrow(() -> missing(name)));
        }
        return Optional.ofNullable(unit.collectionId()) // a note on an authority is no passage of anything
                .flatMap(collection -> collections.see(collection, reader))
                .map(Holder::of)
                .orElseThrow(() -> missing(name));
    }

    /// Where there is nothing for this reader, not even the name of the item is told.
    private static ItemRecord item(Sighting sighting, String name) {
        return switch (sighting) {
            case Sighting.Open(ItemRecord item) -> item;
            case Sighting.Withdrawn gone -> gone.orProblem();
            case Sighting.Nothing nothing -> throw missing(name);
        };
    }

    private static List<PassageId> names(List<UUID> ids) {
        return ids.stream().map(PassageId::of).toList();
    }

    private List<CitedWording> wordings(TextUnitRecord unit, boolean retired) {
        var history = sources.history(unit.id()).stream()
                .filter(wording -> !wording.text().isEmpty()) // a text that was taken away
                .toList();
        var present = history.getFirst();
        var wordings = new ArrayList<CitedWording>();
        history.forEach(each -> wordings.add(source(each, present, retired)));
        var approved = translations.everApproved(unit.id());
        approved.stream()
                .sorted(byLanguage(unit))
                .map(revision -> translation(revision, newest(approved, revision), unit, history, retired))
                .forEach(wordings::add);
        return List.copyOf(wordings);
    }

    /// Where several stewards have translated, the one whose wording readers get comes first.
    private Comparator<Revision> byLanguage(TextUnitRecord unit) {
        var shown = translations.approved(List.of(unit.id())).stream()
                .collect(Collectors.toMap(Revision::language, Revision::steward, (one, other) -> one));
        return Comparator.comparing(Revision::language)
                .thenComparing(each -> !each.steward().equals(shown.get(each.language())))
                .thenComparing(Revision::steward)
                .thenComparing(Comparator.comparingInt(Revision::revision).reversed());
    }

    private static CitedWording source(SourceWording wording, SourceWording present, boolean retired) {
        boolean shown = wording.equals(present);
        return new CitedWording(
                new WordingName.Source(wording.version()),
                TextInLanguage.source(wording.text(), wording.language()),
                shown && !retired ? CitedState.SOURCE : CitedState.SUPERSEDED,
                new CitedWording.Making(wording.at(), null, null, null, null),
                null,
                shown ? null : new WordingName.Source(present.version()));
    }

    private static CitedWording translation(
            Revision revision, Revision newest, TextUnitRecord unit, List<SourceWording> history, boolean retired) {
        var review = revision.review();
        boolean shown = revision.equals(newest);
        var wording = revision.wording(unit.hashes());
        return new CitedWording(
                WordingName.Translation.of(revision),
                wording,
                shown && !retired ? standing(wording) : CitedState.SUPERSEDED,
                new CitedWording.Making(
                        review.createdAt(),
                        review.author(),
                        review.reviewer(),
                        review.reviewedAt(),
                        revision.making().pivotLanguage()),
                madeFrom(revision, history),
                shown ? null : WordingName.Translation.of(newest));
    }

    private static CitedState standing(TextInLanguage wording) {
        return wording.status() == TextInLanguage.Status.STALE ? CitedState.STALE : CitedState.APPROVED;
    }

    private static Revision newest(List<Revision> approved, Revision revision) {
        return approved.stream()
                .filter(each -> each.language().equals(revision.language())
                        && each.steward().equals(revision.steward()))
                .max(Comparator.comparingInt(Revision::revision))
                .orElseThrow();
    }

    /// The wording of the source that was there when the translation was made; one that came back has two places.
    private static WordingName.@Nullable Source madeFrom(Revision revision, List<SourceWording> history) {
        var same = history.stream()
                .filter(wording -> wording.hash().equals(revision.sourceHash()))
                .toList();
        return same.stream()
                .filter(wording -> !wording.at().isAfter(revision.review().createdAt()))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(wording -> new WordingName.Source(wording.version()))
                .orElse(null);
    }

    private static RuntimeException missing(String name) {
        return new Problem.Missing("no-such-passage", Map.of("passage", name)).asException();
    }
}
