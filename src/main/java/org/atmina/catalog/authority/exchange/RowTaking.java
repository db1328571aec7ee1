package org.atmina.catalog.authority.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.AuthorityAdditions.Added;
import org.atmina.catalog.authority.AuthorityAdditions.Addition;
import org.atmina.catalog.authority.NameKind;
import org.jspecify.annotations.Nullable;

/// Gathers the rows that follow each other and are of one entity, hands them on together, and keeps what became of
/// each. Of one import; not for several threads.
final class RowTaking {
    private final Function<Addition, Added> adding;
    private final List<ImportReport.Row> results = new ArrayList<>();
    private final List<NameRow> waiting = new ArrayList<>();
    private final Map<String, AuthorityKind> kinds = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> preferred = new HashSet<>();

    RowTaking(Function<Addition, Added> adding) {
        this.adding = adding;
    }

    /// A record of a file of names.
    void take(long number, List<String> cells) {
        try {
            var row = NameRow.of(number, cells);
            check(row);
            if (!waiting.isEmpty() && !waiting.getFirst().entity().equals(row.entity())) {
                finish();
            }
            waiting.add(row);
        } catch (NameRow.Unreadable e) {
            results.add(ImportReport.Row.refused(number, entity(cells), e.reason()));
        }
    }

    private static String entity(List<String> cells) {
        var entity = cells.getFirst();
        return entity.substring(0, Math.min(entity.length(), 60));
    }

    /// What one row says against another one of the same file.
    private void check(NameRow row) throws NameRow.Unreadable {
        var kind = kinds.putIfAbsent(row.entity(), row.kind());
        if (kind != null && kind != row.kind()) {
            throw new NameRow.Unreadable("kind-of-entity", Map.of("kind", kind.slug()));
        }
        var language = row.name().language().value();
        if (row.name().kind() == NameKind.PREFERRED && !preferred.add(row.entity() + "\n" + language)) {
            throw new NameRow.Unreadable("preferred-twice", Map.of("language", language));
        }
        if (!names.add(row.entity() + "\n" + language + "\n" + row.name().text())) {
            throw new NameRow.Unreadable("name-twice", Map.of("language", language));
        }
    }

    /// Hands on the last rows.
    void finish() {
        if (waiting.isEmpty()) {
            return;
        }
        var first = waiting.getFirst();
        var added = adding.apply(new Addition(
                first.entity(),
                first.kind(),
                waiting.stream().map(NameRow::name).toList(),
                waiting.stream().flatMap(row -> row.uris().stream()).distinct().toList(),
                null,
                null,
                Map.of()));
        waiting.forEach(row -> results.add(result(row.number(), row.entity(), added, row)));
        waiting.clear();
    }

    /// An entity of a JSON file, or why it cannot be read.
    void take(WikidataJson.Entity entity) {
        results.add(
                switch (entity) {
                    case WikidataJson.Entity.Readable(long number, Addition addition) ->
                        result(number, addition.key(), adding.apply(addition), null);
                    case WikidataJson.Entity.Unreadable(long number, String id, ImportReport.Reason why) ->
                        ImportReport.Row.refused(number, id, why);
                });
    }

    /// @param row null where the whole addition is one row
    private static ImportReport.Row result(long number, String entity, Added added, @Nullable NameRow row) {
        return switch (added) {
            case Added.Made(var id) -> ImportReport.Row.of(number, entity, ImportReport.Result.MADE, id);
            case Added.Unchanged(var id) -> ImportReport.Row.of(number, entity, ImportReport.Result.UNCHANGED, id);
            case Added.Changed changed ->
                ImportReport.Row.of(
                        number,
                        entity,
                        row == null || isIn(row, changed) ? ImportReport.Result.CHANGED : ImportReport.Result.UNCHANGED,
                        changed.authority());
            case Added.OfAnotherKind(var id, var kind) ->
                ImportReport.Row.refused(
                        number, entity, new ImportReport.Reason("kind-of-entity", Map.of("kind", kind.slug())));
            case Added.WithoutName() ->
                ImportReport.Row.refused(number, entity, ImportReport.Reason.of("preferred-missing"));
            case Added.WithTooManyNames() ->
                ImportReport.Row.refused(number, entity, ImportReport.Reason.of("too-many-names"));
        };
    }

    private static boolean isIn(NameRow row, Added.Changed changed) {
        boolean onlyDescribed = changed.names().isEmpty() && changed.uris().isEmpty();
        return onlyDescribed
                || changed.names().contains(row.name())
                || row.uris().stream().anyMatch(changed.uris()::contains);
    }

    /// What became of each row, in the order of the file.
    List<ImportReport.Row> results() {
        return results.stream()
                .sorted(Comparator.comparingLong(ImportReport.Row::number))
                .toList();
    }
}
