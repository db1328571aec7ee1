package org.atmina.worklist;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atmina.worklist.WorkPlace.Kind;

/// How the database sorts a list, and how it goes on after a place. The last columns make every place one of its own.
///
/// @param descending all columns alike, so that one comparison of rows says what follows
record WorkOrder(WorkSort sort, List<Column> columns, boolean descending) {
    /// @param sql an expression over the rows of the list
    record Column(String sql, Kind kind) {}

    private static final Column UNIT = new Column("w.unit_id", Kind.UNIT);
    private static final Column OWNER = new Column("w.owner_id", Kind.UNIT);
    private static final Column LANGUAGE = new Column("w.language", Kind.WORD);

    WorkOrder {
        columns = List.copyOf(columns);
    }

    /// Of a list of text units.
    static WorkOrder ofUnits(WorkSort sort) {
        return switch (sort) {
            case ORDER ->
                new WorkOrder(sort, List.of(OWNER, new Column("w.position", Kind.NUMBER), UNIT, LANGUAGE), false);
            case OLDEST, NEWEST ->
                new WorkOrder(sort, List.of(new Column("w.since", Kind.TIME), UNIT, LANGUAGE), sort == WorkSort.NEWEST);
            case SHORTEST, LONGEST ->
                new WorkOrder(
                        sort, List.of(new Column("w.words", Kind.NUMBER), UNIT, LANGUAGE), sort == WorkSort.LONGEST);
        };
    }

    /// Of a list of items, over their units taken together.
    static WorkOrder ofItems(WorkSort sort) {
        return switch (sort) {
            case ORDER -> new WorkOrder(sort, List.of(OWNER, LANGUAGE), false);
            case OLDEST -> new WorkOrder(sort, List.of(new Column("w.oldest", Kind.TIME), OWNER, LANGUAGE), false);
            case NEWEST -> new WorkOrder(sort, List.of(new Column("w.newest", Kind.TIME), OWNER, LANGUAGE), true);
            case SHORTEST, LONGEST ->
                new WorkOrder(
                        sort, List.of(new Column("w.words", Kind.NUMBER), OWNER, LANGUAGE), sort == WorkSort.LONGEST);
        };
    }

    List<Kind> kinds() {
        return columns.stream().map(Column::kind).toList();
    }

    String orderBy() {
        return columns.stream()
                .map(column -> column.sql() + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /// The keys of an entry's place, as texts.
    String keys() {
        return columns.stream()
                .map(column -> column.kind().asText(column.sql()))
                .collect(Collectors.joining(", "));
    }

    /// What follows the place whose keys are the parameters `key0`, `key1` ...
    String after() {
        var here = columns.stream().map(Column::sql).collect(Collectors.joining(", "));
        var place = IntStream.range(0, columns.size())
                .mapToObj(i -> "cast(:key" + i + " as " + columns.get(i).kind().sql() + ")")
                .collect(Collectors.joining(", "));
        return "(" + here + ") " + (descending ? "<" : ">") + " (" + place + ")";
    }
}
