package org.atmina.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads EDTF. What one date means is a span of days; intervals and sets join spans.
final class EdtfParser {
    private static final String QUALIFIER = "[?~%]?";
    /// A calendar date with its last parts missing or written as X, or with a season for a month.
    private static final Pattern DATE = Pattern.compile("(?<year>-?(?=[0-9X]{4}(?![0-9X]))[0-9]{0,4}X{0,4})"
            + "(?:-(?<month>[0-9]{2}|XX)(?:-(?<day>[0-9]{2}|XX))?)?" + QUALIFIER);
    private static final Pattern LONG_YEAR = Pattern.compile("Y(?<year>-?[1-9][0-9]{4,9})" + QUALIFIER);
    private static final Pattern MOMENT = Pattern.compile("(?<day>-?[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?");
    private static final Pattern SET = Pattern.compile("\\[(?<one>[^\\[\\]{}]+)]|\\{(?<all>[^\\[\\]{}]+)}");

    private static final String OPEN = "..";
    /// PostgreSQL keeps no earlier day; what is later than this is no date of an archive.
    private static final int FIRST_YEAR = -4712;
    private static final int LAST_YEAR = 99_999;

    private static final int SPRING = 21;
    private static final int WINTER = 24;
    private static final int MONTHS_OF_A_SEASON = 3;

    private EdtfParser() {}

    record Span(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        static final Span UNKNOWN = new Span(null, null);
    }

    static Span span(String text) {
        var span = whole(text);
        if (span.earliest == null && span.latest == null) {
            throw new IllegalArgumentException("A date that says nothing: " + text);
        }
        if (span.earliest != null && span.latest != null && span.earliest.isAfter(span.latest)) {
            throw new IllegalArgumentException("It ends before it begins: " + text);
        }
        return span;
    }

    private static Span whole(String text) {
        var set = SET.matcher(text);
        if (set.matches()) {
            return join(Arrays.stream(split(set))
                    .map(String::strip)
                    .map(EdtfParser::member)
                    .toList());
        }
        int slash = text.indexOf('/');
        return slash < 0 ? one(text) : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    private static String[] split(Matcher set) {
        return (set.group("one") == null ? set.group("all") : set.group("one")).split(",", -1);
    }

    private static Span interval(String from, String to) {
        return new Span(end(from).earliest, end(to).latest);
    }

    /// An end of an interval: open (`..`), unknown (nothing), or a date.
    private static Span end(String text) {
        return text.isEmpty() || text.equals(OPEN) ? Span.UNKNOWN : one(text);
    }

    /// A member of a set: a date, or all dates from one to another, either of which may be left out.
    private static Span member(String text) {
        int dots = text.indexOf(OPEN);
        if (dots < 0) {
            return one(text);
        }
        var from = text.substring(0, dots);
        var to = text.substring(dots + OPEN.length());
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("A range without an end: " + text);
        }
        return span(from + "/" + to);
    }

    private static Span join(List<Span> spans) {
        var earliest = spans.getFirst().earliest;
        var latest = spans.getFirst().latest;
        for (Span next : spans.subList(1, spans.size())) {
            earliest = earliest == null || next.earliest == null ? null : min(earliest, next.earliest);
            latest = latest == null || next.latest == null ? null : max(latest, next.latest);
        }
        return new Span(earliest, latest);
    }

    private static Span one(String text) {
        var moment = MOMENT.matcher(text);
        if (moment.matches()) {
            return one(moment.group("day"));
        }
        var longYear = LONG_YEAR.matcher(text);
        if (longYear.matches()) {
            return years(Long.parseLong(longYear.group("year")), Long.parseLong(longYear.group("year")));
        }
        var date = DATE.matcher(text);
        if (!date.matches()) {
            throw new IllegalArgumentException("Not an EDTF date: " + text);
        }
        try {
            return calendar(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No such day: " + text, e);
        }
    }

    private static Span calendar(Matcher date) {
        var year = date.group("year");
        var month = date.group("month");
        var day = date.group("day");
        boolean yearIsKnown = year.indexOf('X') < 0;
        if (month == null || month.equals("XX")) {
            require(day == null || day.equals("XX"), date);
            return years(Long.parseLong(year.replace('X', '0')), Long.parseLong(year.replace('X', '9')));
        }
        require(yearIsKnown, date);
        int number = Integer.parseInt(month);
        if (number >= SPRING && number <= WINTER) {
            require(day == null, date);
            return season(year(year), number);
        }
        var months = YearMonth.of(year(year), number);
        if (day == null || day.equals("XX")) {
            return new Span(months.atDay(1), months.atEndOfMonth());
        }
        var exactly = months.atDay(Integer.parseInt(day));
        return new Span(exactly, exactly);
    }

    private static void require(boolean sound, Matcher date) {
        if (!sound) {
            throw new IllegalArgumentException("Not an EDTF date of level 1: " + date.group());
        }
    }

    private static int year(String digits) {
        return inRange(Long.parseLong(digits));
    }

    /// From the first day of one to the last of the other, whichever is the earlier.
    private static Span years(long one, long other) {
        return new Span(
                LocalDate.of(inRange(Math.min(one, other)), 1, 1), LocalDate.of(inRange(Math.max(one, other)), 12, 31));
    }

    private static int inRange(long year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("The archive keeps no dates of the year " + year);
        }
        return (int) year;
    }

    /// The meteorologist's seasons of the northern half: spring from March on, winter until the end of next February.
    private static Span season(int year, int season) {
        var first = YearMonth.of(year, MONTHS_OF_A_SEASON * (season - SPRING + 1));
        return new Span(
                first.atDay(1), first.plusMonths(MONTHS_OF_A_SEASON - 1L).atEndOfMonth());
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
