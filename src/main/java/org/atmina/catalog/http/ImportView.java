package org.atmina.catalog.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.exchange.ImportReport;
import org.atmina.catalog.authority.exchange.ImportReport.Result;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a file, as it is sent.
@Schema(name = "AuthorityImport")
record ImportView(boolean dryRun, Map<Result, Long> counts, List<Row> rows) {
    /// @param row in CSV the number of the row, the header being the first; in JSON the number of the entity
    /// @param reason why it was refused, for programs; `message` says it in the caller's language
    @Schema(name = "AuthorityImportRow")
    record Row(
            long row,
            String entity,
            Result result,
            @Nullable @Schema(implementation = String.class) PublicId authority,
            @Nullable String reason,
            @Nullable String message) {
        static Row of(ImportReport.Row row, ReaderLanguages languages) {
            var reason = row.reason();
            return new Row(
                    row.number(),
                    row.entity(),
                    row.result(),
                    row.authority(),
                    reason == null ? null : reason.slug(),
                    reason == null
                            ? null
                            : Messages.in(languages, "catalog.import.refused." + reason.slug(), reason.facts()));
        }
    }

    static ImportView of(ImportReport report, ReaderLanguages languages) {
        var counts = new EnumMap<Result, Long>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, report.count(result));
        }
        return new ImportView(
                report.dryRun(),
                counts,
                report.rows().stream().map(row -> Row.of(row, languages)).toList());
    }
}
