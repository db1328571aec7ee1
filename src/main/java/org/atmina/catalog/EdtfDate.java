package org.atmina.catalog;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date in the Extended Date/Time Format (ISO 8601-2: levels 0 and 1, and the sets of level 2), as it was typed and
/// as the span of days that it may mean.
///
/// "Approximate" and "uncertain" (`~`, `?`, `%`) are kept but do not widen the span: nobody can say by how much.
///
/// @param earliest the first day it may mean; null where the beginning is open or unknown
/// @param latest the last day it may mean; null where the end is open or unknown
public record EdtfDate(
        String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    private static final int LONGEST = 200;

    /// @throws IllegalArgumentException when the text is no such date, or one that says nothing
    public static EdtfDate parse(String text) {
        var typed = text.strip();
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("Too long for a date");
        }
        var span = EdtfParser.span(typed);
        return new EdtfDate(typed, span.earliest(), span.latest());
    }

    /// The date that was typed; empty where it is none.
    public static Optional<EdtfDate> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether some day of that span (open where null) may be meant.
    public boolean touches(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || latest == null || !latest.isBefore(from))
                && (to == null || earliest == null || !earliest.isAfter(to));
    }
}
