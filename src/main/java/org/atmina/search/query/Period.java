package org.atmina.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A stretch of days, open at an end that is absent. An item lies in it when its own earliest and latest day touch it.
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /// @param from a year, a month or a day (`1939`, `1939-08`, `1939-08-23`); absent or empty where it is open
    /// @throws DateTimeException when a text is neither
    public static @Nullable Period of(@Nullable String from, @Nullable String to) {
        var first = from == null || from.isBlank() ? null : first(from.strip());
        var last = to == null || to.isBlank() ? null : last(to.strip());
        return first == null && last == null ? null : new Period(first, last);
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case YEAR -> Year.parse(text).atDay(1);
            case MONTH -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case YEAR -> Year.parse(text).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
