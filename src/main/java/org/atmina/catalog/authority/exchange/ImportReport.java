package org.atmina.catalog.authority.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.jspecify.annotations.Nullable;

/// What became of every row of a file.
///
/// @param dryRun nothing was written: it says what would become of them
public record ImportReport(boolean dryRun, List<Row> rows) {
    public ImportReport {
        rows = List.copyOf(rows);
    }

    /// What became of a row.
    public enum Result implements Slug {
        MADE("made"),
        CHANGED("changed"),
        UNCHANGED("unchanged"),
        REFUSED("refused");

        private final String slug;

        Result(String slug) {
            this.slug = slug;
        }

        @Override
        @JsonValue
        public String slug() {
            return slug;
        }
    }

    /// Why a row was refused: a message, and what it speaks of.
    public record Reason(String slug, Map<String, String> facts) {
        static Reason of(String slug) {
            return new Reason(slug, Map.of());
        }
    }

    /// @param number in CSV the number of the record, the header being the first; in JSON the number of the entity
    /// @param entity by which the file knows the authority
    /// @param authority null where the row was refused
    public record Row(
            long number,
            String entity,
            Result result,
            @Nullable PublicId authority,
            @Nullable Reason reason) {
        static Row of(long number, String entity, Result result, PublicId authority) {
            return new Row(number, entity, result, authority, null);
        }

        static Row refused(long number, String entity, Reason reason) {
            return new Row(number, entity, Result.REFUSED, null, reason);
        }
    }

    public long count(Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }
}
