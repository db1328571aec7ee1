package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.UnitsInSight;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Splits and merges segments. What comes of it are new units; the old ones stay as they were, with
/// their translations, and lead to the new ones.
@ApplicationScoped
@Transactional
public class Segmentation {
    private final UnitsInSight units;
    private final PresentTexts texts;
    private final CorrectedTexts corrected;
    private final Overtaking overtaking;
    private final UnitLineage lineage;
    private final SourceChanges changes;

    Segmentation(
            UnitsInSight units,
            PresentTexts texts,
            CorrectedTexts corrected,
            Overtaking overtaking,
            UnitLineage lineage,
            SourceChanges changes) {
        this.units = units;
        this.texts = texts;
        this.corrected = corrected;
        this.overtaking = overtaking;
        this.lineage = lineage;
        this.changes = changes;
    }

    /// A unit as it was on the screen.
    public record Seen(UUID unit, String baseHash) {}

    /// Makes two segments of one.
    ///
    /// @param at offset in its wording, in UTF-16 code units
    /// @return the two units in their order
    public Outcome<List<UUID>> split(Seen seen, int at, @Nullable String note, Reader actor) {
        return change(
                List.of(seen),
                actor,
                (text, parts) -> {
                    var wording = parts.getFirst().wording();
                    boolean twoParts = at > 0
                            && at < wording.length()
                            && !wording.substring(0, at).isBlank()
                            && !wording.substring(at).isBlank()
                            && !Character.isLowSurrogate(wording.charAt(at));
                    return twoParts
                            ? new Outcome.Done<>(new Change(Edits.split(text, seen.unit(), at), Reason.SPLIT))
                            : new Outcome.NotDone<>(new Problem.Invalid("field-invalid", Map.of("fields", "at")));
                },
                note);
    }

    /// Makes one segment of several that follow each other in one text.
    ///
    /// @param joiner what stands between their wordings then
    /// @return the unit, alone in its list
    public Outcome<List<UUID>> merge(List<Seen> seen, String joiner, @Nullable String note, Reader actor) {
        return change(
                seen,
                actor,
                (text, parts) -> {
                    var places =
                            parts.stream().map(text.parts()::indexOf).sorted().toList();
                    int first = places.getFirst();
                    boolean neighbours = IntStream.range(0, places.size()).allMatch(i -> places.get(i) == first + i);
                    return neighbours
                            ? new Outcome.Done<>(
                                    new Change(Edits.merged(text, first, places.size(), joiner), Reason.MERGE))
                            : new Outcome.NotDone<>(new Problem.Invalid("segments-not-neighbours", Map.of()));
                },
                note);
    }

    private record Change(CorrectedText to, Reason reason) {}

    private interface Edit {
        Outcome<Change> of(PresentText text, List<PresentText.Part> parts);
    }

    private Outcome<List<UUID>> change(List<Seen> seen, Reader actor, Edit edit, @Nullable String note) {
        var ids = seen.stream().map(Seen::unit).toList();
        if (ids.stream()
                .anyMatch(id -> units.see(id, actor)
                        .filter(unit -> unit.segmentId() != null)
                        .isEmpty())) {
            return new Outcome.NotDone<>(new Problem.Missing("no-such-text-unit", Map.of()));
        }
        texts.lock(texts.placesOf(ids).stream().map(TextPlace::file).distinct().toList());
        var present = texts.placesOf(ids).stream()
                .flatMap(place -> texts.of(place.file(), place.page()).stream())
                .toList();
        var fault = fault(seen, present);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        var text = present.getFirst();
        var parts = ids.stream().flatMap(id -> text.partOf(id).stream()).toList();
        return switch (edit.of(text, parts)) {
            case Outcome.NotDone<Change>(Problem why) -> new Outcome.NotDone<>(why);
            case Outcome.Done<Change>(Change change) ->
                new Outcome.Done<>(write(text, ids, change, note, actor.actor()));
        };
    }

    private Optional<Problem> fault(List<Seen> seen, List<PresentText> present) {
        var asTheyAre = seen.stream()
                .map(each -> new Corrections.Correction(
                        each.unit(),
                        each.baseHash(),
                        "", // equal to no wording, so that only the hash counts
                        false))
                .toList();
        return overtaking
                .ofSegments(asTheyAre, present)
                .or(() -> present.size() == 1
                        ? Optional.empty()
                        : Optional.of(new Problem.Invalid("segments-not-neighbours", Map.of())));
    }

    private List<UUID> write(PresentText text, List<UUID> from, Change change, @Nullable String note, String actor) {
        var version = corrected.write(
                text, change.to(), new CorrectedTexts.Making(TextKind.CORRECTED, change.reason(), actor, note));
        var made = from.stream()
                .flatMap(unit -> lineage.successors(unit).stream())
                .map(UnitLineage.Kin::unit)
                .distinct()
                .toList();
        for (UUID unit : from) {
            changes.ofUnit(
                    unit,
                    actor,
                    change.reason() == Reason.SPLIT ? "segment-split" : "segments-merged",
                    Map.of(),
                    Map.of("units", made, "textVersion", version),
                    note);
        }
        changes.ofItem(text.place().item());
        return made;
    }
}
