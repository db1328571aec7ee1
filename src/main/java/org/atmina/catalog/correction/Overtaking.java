package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.language.diff.WordMerge;
import org.atmina.problem.Problem;

/// Says what stands in the way of a correction: the source has another wording by now, or the unit is no
/// more. With each comes what a person needs to go on.
@ApplicationScoped
class Overtaking {
    private final Sources sources;
    private final UnitLineage lineage;

    Overtaking(Sources sources, UnitLineage lineage) {
        this.sources = sources;
        this.lineage = lineage;
    }

    Optional<Problem> ofSegments(List<Corrections.Correction> wanted, List<PresentText> present) {
        var overtaken = new ArrayList<Map<String, Object>>();
        for (var correction : wanted) {
            var part = present.stream()
                    .flatMap(text -> text.partOf(correction.unit()).stream())
                    .findFirst();
            if (part.isEmpty()) {
                return Optional.of(retired(correction.unit()));
            }
            if (!part.get().wording().equals(correction.text())
                    && !part.get().hashes().present().equals(correction.baseHash())) {
                overtaken.add(facts(
                        correction, part.get().wording(), part.get().hashes().present()));
            }
        }
        return problem(overtaken);
    }

    /// The unit was split or merged, or its page was read anew: where its wording went.
    Problem retired(UUID unit) {
        return new Problem.Conflict(
                "text-unit-retired",
                Map.of(
                        "unit",
                        unit.toString(),
                        "successors",
                        lineage.present(unit).stream().map(UUID::toString).toList()));
    }

    Map<String, Object> facts(Corrections.Correction correction, String present, String presentHash) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("unit", correction.unit().toString());
        facts.put("current", presentHash);
        facts.put("currentText", present);
        sources.byHash(correction.unit(), correction.baseHash())
                .ifPresent(base -> facts.putAll(
                        WordMerge.of(base.text(), correction.text(), present).facts()));
        return facts;
    }

    /// For one unit its facts, for several a list of theirs.
    static Optional<Problem> problem(List<Map<String, Object>> overtaken) {
        if (overtaken.isEmpty()) {
            return Optional.empty();
        }
        var facts = new LinkedHashMap<>(overtaken.getFirst());
        if (overtaken.size() > 1) {
            facts.put("units", overtaken);
        }
        return Optional.of(new Problem.Conflict("source-overtaken", facts));
    }
}
