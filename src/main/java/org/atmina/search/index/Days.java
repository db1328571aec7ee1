package org.atmina.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The days that a date may mean, where at least one end is known.
record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    /// A date that spans more years than these is counted by decade only.
    private static final int MOST_YEARS = 120;

    private static final int MOST_DECADES = 100;
    private static final int DECADE = 10;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    static @Nullable Days of(ItemText text) {
        var date = text.item().facts().date();
        var edtf = date == null ? null : date.edtf();
        return edtf == null || (edtf.earliest() == null && edtf.latest() == null)
                ? null
                : new Days(within(edtf.earliest()), within(edtf.latest()));
    }

    /// Days before and after what the index can hold count as the first and the last that it can.
    private static @Nullable LocalDate within(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    List<Integer> years() {
        return last() - first() >= MOST_YEARS
                ? List.of()
                : IntStream.rangeClosed(first(), last()).boxed().toList();
    }

    List<Integer> decades() {
        int from = Math.floorDiv(first(), DECADE);
        int until = Math.min(Math.floorDiv(last(), DECADE), from + MOST_DECADES);
        return IntStream.rangeClosed(from, until).map(n -> n * DECADE).boxed().toList();
    }

    /// Days since 1970, for sorting from the first on.
    int firstDay() {
        return (int)
                Objects.requireNonNull(earliest == null ? latest : earliest).toEpochDay();
    }

    /// Days since 1970, for sorting from the last on.
    int lastDay() {
        return (int) Objects.requireNonNull(latest == null ? earliest : latest).toEpochDay();
    }

    /// An end that is not known counts as the other end.
    private int first() {
        return Objects.requireNonNull(earliest == null ? latest : earliest).getYear();
    }

    private int last() {
        return Objects.requireNonNull(latest == null ? earliest : latest).getYear();
    }
}
