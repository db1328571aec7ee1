package org.atmina.glossary.tbx;

import java.util.List;
import java.util.UUID;
import org.atmina.catalog.authority.exchange.ImportReport.Result;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What became of every entry of a file.
///
/// @param dryRun nothing was written: it says what would become of them
public record TbxReport(boolean dryRun, List<Row> rows) {
    public TbxReport {
        rows = List.copyOf(rows);
    }

    /// @param number of the entry in the file, from 1
    /// @param name by which the file knows it
    /// @param entry null where it was refused
    public record Row(
            long number,
            String name,
            Result result,
            @Nullable UUID entry,
            @Nullable Problem reason) {}

    public long count(Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }
}
