package org.atmina.quality;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number or a date in a text.
sealed interface Figure {
    Span place();

    /// @param readings the numbers it may be, in plain digits: `1,234` is one of two
    /// @param minor a number that other languages may well say in words
    record Numeral(Span place, Set<String> readings, boolean percent, boolean minor) implements Figure {}

    /// What is not said is null.
    record Day(
            Span place,
            @Nullable Integer day,
            int month,
            @Nullable Integer year) implements Figure {
        /// Whether nothing that both say differs.
        boolean agreesWith(Day other) {
            return month == other.month
                    && (day == null || other.day == null || day.equals(other.day))
                    && (year == null || other.year == null || year.equals(other.year));
        }
    }
}
