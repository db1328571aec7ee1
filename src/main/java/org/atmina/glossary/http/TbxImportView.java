package org.atmina.glossary.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.authority.exchange.ImportReport.Result;
import org.atmina.glossary.tbx.TbxReport;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a file of terms, as it is sent.
@Schema(name = "GlossaryImport")
record TbxImportView(boolean dryRun, Map<Result, Long> counts, List<Row> rows) {
    /// @param id by which the file knows the entry
    /// @param reason why it was refused, for programs; `message` says it in the caller's language
    @Schema(name = "GlossaryImportRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long number,
            String id,
            Result result,
            @Nullable UUID entry,
            @Nullable String reason,
            @Nullable String message) {
        static Row of(TbxReport.Row row, ReaderLanguages languages) {
            var why = row.reason();
            return new Row(
                    row.number(),
                    row.name(),
                    row.result(),
                    row.entry(),
                    why == null ? null : why.slug(),
                    why == null ? null : ProblemView.detail(why, languages.ofInterface()));
        }
    }

    static TbxImportView of(TbxReport report, ReaderLanguages languages) {
        var counts = new EnumMap<Result, Long>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, report.count(result));
        }
        return new TbxImportView(
                report.dryRun(),
                counts,
                report.rows().stream().map(row -> Row.of(row, languages)).toList());
    }
}
