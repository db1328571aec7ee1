package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.Sha256;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitsInSight;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Puts sources right. A correction says which wording it was made on; when that is no longer the
/// present one, whoever comes second gets both sides' changes to look at. Units keep their identity, and
/// what they were before.
@ApplicationScoped
@Transactional
public class Corrections {
    private final UnitsInSight units;
    private final PresentTexts texts;
    private final CorrectedTexts corrected;
    private final FieldCorrections fields;
    private final Overtaking overtaking;
    private final TypographicClaims claims;
    private final SourceChanges changes;

    Corrections(
            UnitsInSight units,
            PresentTexts texts,
            CorrectedTexts corrected,
            FieldCorrections fields,
            Overtaking overtaking,
            TypographicClaims claims,
            SourceChanges changes) {
        this.units = units;
        this.texts = texts;
        this.corrected = corrected;
        this.fields = fields;
        this.overtaking = overtaking;
        this.claims = claims;
        this.changes = changes;
    }

    /// Another wording for a unit.
    ///
    /// @param baseHash names the wording that was on the screen
    /// @param typographic the meaning is the same, says who corrects; a second person is to confirm it
    public record Correction(UUID unit, String baseHash, String text, boolean typographic) {}

    /// All of it or nothing. Corrections of one page make one new text version of it. A wording that
    /// stands already is not made again, so that whoever did not get the answer may ask a second time.
    public Outcome<List<UUID>> correct(List<Correction> wanted, @Nullable String note, Reader actor) {
        if (wanted.stream().map(Correction::unit).distinct().count() < wanted.size()) {
            return new Outcome.NotDone<>(new Problem.Invalid("field-invalid", Map.of("fields", "corrections")));
        }
        var found = new LinkedHashMap<Correction, TextUnitRecord>();
        for (var correction : wanted) {
            var unit = units.see(correction.unit(), actor);
            if (unit.isEmpty()) {
                return new Outcome.NotDone<>(new Problem.Missing("no-such-text-unit", Map.of()));
            }
            if (!unit.get().role().isCorrectable()) {
                return new Outcome.NotDone<>(new Problem.Conflict(
                        "stated-not-corrected", Map.of("role", unit.get().role().slug())));
            }
            found.put(correction, unit.get());
        }
        var ofSegments = wanted.stream()
                .filter(correction -> of(found, correction).segmentId() != null)
                .toList();
        var present = present(ofSegments.stream().map(Correction::unit).toList());
        var ofFields = wanted.stream()
                .filter(correction -> of(found, correction).segmentId() == null)
                .map(correction -> new FieldCorrections.Field(of(found, correction), correction))
                .toList();
        var fault = overtaking.ofSegments(ofSegments, present).or(() -> fields.lockAndCheck(ofFields));
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        present.forEach(text -> write(text, ofSegments, note, actor.actor()));
        ofFields.forEach(field -> fields.write(field, note, actor.actor()));
        return new Outcome.Done<>(wanted.stream().map(Correction::unit).toList());
    }

    private static TextUnitRecord of(Map<Correction, TextUnitRecord> found, Correction correction) {
        return Objects.requireNonNull(found.get(correction));
    }

    /// The present texts in which these units stand, locked.
    private List<PresentText> present(Collection<UUID> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        texts.lock(texts.placesOf(of).stream().map(TextPlace::file).distinct().toList());
        return texts.placesOf(of).stream()
                .map(place -> texts.of(place.file(), place.page()))
                .flatMap(Optional::stream)
                .toList();
    }

    private void write(PresentText present, List<Correction> wanted, @Nullable String note, String actor) {
        var wordings = new HashMap<UUID, String>();
        var typographic = new HashSet<UUID>();
        var done = new ArrayList<PresentText.Part>();
        for (var correction : wanted) {
            var part = present.partOf(correction.unit()).orElse(null);
            if (part == null || part.wording().equals(correction.text())) {
                continue;
            }
            wordings.put(part.unit(), correction.text());
            done.add(part);
            if (correction.typographic()) {
                typographic.add(part.unit());
            }
        }
        if (done.isEmpty()) {
            return;
        }
        var version = corrected.write(
                present,
                Edits.reworded(present, wordings),
                new CorrectedTexts.Making(TextKind.CORRECTED, Reason.CORRECTION, typographic, actor, note));
        for (var part : done) {
            var hash = Sha256.of(Objects.requireNonNull(wordings.get(part.unit())));
            changes.ofUnit(
                    part.unit(),
                    actor,
                    "source-corrected",
                    Map.of("hash", part.hashes().present()),
                    Map.of("hash", hash, "textVersion", version),
                    note);
            if (typographic.contains(part.unit())) {
                claims.add(part.unit(), part.hashes().present(), hash, actor);
            }
        }
        changes.ofItem(present.place().item());
    }
}
