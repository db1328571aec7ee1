package org.atmina.exchange.http;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.atmina.exchange.ImportReport;
import org.atmina.exchange.UnitOutcome;
import org.atmina.exchange.UnitResult;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.diff.WordMerge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a file of translations, as it is sent.
///
/// @param id null for what was only tried
/// @param endedAt null while it is in work, or was cut off: then the same file sent again goes on with it
/// @param counts how many units ended in each way
/// @param total how many units have an entry, those of which the file says nothing new having none
@Schema(name = "TranslationImport")
record ImportView(
        @Nullable UUID id,
        boolean dryRun,
        String format,
        LanguageTag language,
        String sha256,
        String sentBy,
        Instant begunAt,
        @Nullable Instant endedAt,
        Map<UnitOutcome, Long> counts,
        long total,
        int page,
        int size,
        List<Unit> units) {
    /// @param number its place in the file, from 1
    /// @param revision the new one where it was taken, else the one that stands
    /// @param message the outcome in the caller's language
    /// @param wordings both sides where they are in each other's way, with what differs word by word
    @Schema(name = "TranslationImportUnit")
    record Unit(
            int number,
            UUID unit,
            UnitOutcome outcome,
            @Nullable Integer revision,
            String message,
            Map<String, Object> wordings) {
        static Unit of(UnitResult result, ReaderLanguages languages) {
            return new Unit(
                    result.number(),
                    result.unit(),
                    result.outcome(),
                    result.revision(),
                    Messages.in(
                            languages, "exchange.outcome." + result.outcome().slug(), Map.of()),
                    sides(result));
        }
    }

    static ImportView of(ImportReport report, boolean dryRun, ReaderLanguages languages) {
        var counts = new EnumMap<UnitOutcome, Long>(UnitOutcome.class);
        for (var outcome : UnitOutcome.values()) {
            counts.put(outcome, report.counts().getOrDefault(outcome, 0L));
        }
        var heading = report.heading();
        return new ImportView(
                heading.id(),
                dryRun,
                heading.format().slug(),
                heading.language(),
                heading.sha256(),
                heading.actor(),
                heading.begunAt(),
                heading.endedAt(),
                counts,
                report.units().total(),
                report.units().page(),
                report.units().size(),
                report.units().entries().stream()
                        .map(unit -> Unit.of(unit, languages))
                        .toList());
    }

    private static Map<String, Object> sides(UnitResult result) {
        var facts = new TreeMap<String, Object>(result.facts());
        if (result.outcome() == UnitOutcome.OVERTAKEN) {
            facts.putAll(WordMerge.of(text(facts, "base"), text(facts, "yours"), text(facts, "theirs"))
                    .facts());
        }
        return facts;
    }

    private static String text(Map<String, Object> facts, String name) {
        return facts.getOrDefault(name, "").toString();
    }
}
