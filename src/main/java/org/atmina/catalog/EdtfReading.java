package org.atmina.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an EDTF text says, part by part: the catalog keeps the days that it spans, a page needs the parts themselves.
sealed interface EdtfReading {
    /// One date as precise as it was given, and how sure it is.
    record Point(Value value, boolean approximate, boolean uncertain) implements EdtfReading {
        boolean isExact() {
            return !approximate && !uncertain;
        }
    }

    record Span(Point from, Point to) implements EdtfReading {}

    /// An interval or range with one end.
    ///
    /// @param start whether the known end is the beginning
    record Open(Point known, boolean start, End other) implements EdtfReading {}

    /// Some one of these, nobody knows which.
    record OneOf(List<EdtfReading> members) implements EdtfReading {}

    record AllOf(List<EdtfReading> members) implements EdtfReading {}

    /// What is at the other end: an interval that goes on, a set that names no limit, or an end that nobody knows.
    enum End {
        GOES_ON,
        NOT_SAID,
        UNKNOWN
    }

    sealed interface Value {}

    record Day(int year, int month, int day) implements Value {}

    record Month(int year, int month) implements Value {}

    record Year(int year) implements Value {}

    /// @param season `spring`, `summer`, `autumn` or `winter`
    record Season(int year, String season) implements Value {}

    record Decade(int first) implements Value {}

    record Century(int first) implements Value {}

    /// A stretch of years that was written with more unknown digits than a century has.
    record Years(int first, int last) implements Value {}

    List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    int FIRST_SEASON = 21;
    Pattern DATE = Pattern.compile("(?<year>-?[0-9]{0,4}X{0,4})(?:-(?<month>[0-9]{2}|XX))?(?:-(?<day>[0-9]{2}|XX))?"
            + "(?:T[0-9:.Z+-]+)?(?<doubt>[?~%]?)");
    Pattern LONG_YEAR = Pattern.compile("Y(?<year>-?[0-9]{5,9})(?<doubt>[?~%]?)");
    Pattern SET = Pattern.compile("\\[(?<one>.+)]|\\{(?<all>.+)}");
    String RANGE = "..";

    /// What was written; empty where it is no date of the kinds that the archive keeps.
    static Optional<EdtfReading> of(String edtf) {
        var text = edtf.strip();
        var set = SET.matcher(text);
        if (!set.matches()) {
            return whole(text);
        }
        boolean one = set.group("one") != null;
        return members(one ? set.group("one") : set.group("all"))
                .map(members ->
                        members.size() == 1 ? members.getFirst() : one ? new OneOf(members) : new AllOf(members));
    }

    private static Optional<EdtfReading> whole(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return point(text).map(EdtfReading.class::cast);
        }
        var from = text.substring(0, slash);
        var to = text.substring(slash + 1);
        if (isOpen(to)) {
            return point(from).map(start -> new Open(start, true, end(to)));
        }
        return isOpen(from) ? point(to).map(last -> new Open(last, false, end(from))) : span(from, to);
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals(RANGE);
    }

    private static End end(String text) {
        return text.isEmpty() ? End.UNKNOWN : End.GOES_ON;
    }

    private static Optional<EdtfReading> span(String from, String to) {
        return point(from).flatMap(start -> point(to).map(last -> new Span(start, last)));
    }

    private static Optional<List<EdtfReading>> members(String list) {
        var members = new ArrayList<EdtfReading>();
        for (String part : list.split(",", -1)) {
            var member = member(part.strip());
            if (member.isEmpty()) {
                return Optional.empty();
            }
            members.add(member.get());
        }
        return Optional.of(List.copyOf(members));
    }

    private static Optional<EdtfReading> member(String text) {
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return point(text).map(EdtfReading.class::cast);
        }
        var from = text.substring(0, dots);
        var to = text.substring(dots + RANGE.length());
        if (to.isEmpty()) {
            return point(from).map(start -> new Open(start, true, End.NOT_SAID));
        }
        return from.isEmpty() ? point(to).map(last -> new Open(last, false, End.NOT_SAID)) : span(from, to);
    }

    private static Optional<Point> point(String text) {
        var longYear = LONG_YEAR.matcher(text);
        if (longYear.matches()) {
            return Optional.of(doubted(new Year(Integer.parseInt(longYear.group("year"))), longYear.group("doubt")));
        }
        var date = DATE.matcher(text);
        return date.matches() && date.group("year").replace("-", "").length() == 4
                ? value(date.group("year"), date.group("month"), date.group("day"))
                        .map(value -> doubted(value, date.group("doubt")))
                : Optional.empty();
    }

    private static Point doubted(Value value, String mark) {
        return new Point(value, mark.equals("~") || mark.equals("%"), mark.equals("?") || mark.equals("%"));
    }

    private static Optional<Value> value(String year, @Nullable String month, @Nullable String day) {
        int unknown = year.length() - year.indexOf('X');
        if (year.indexOf('X') >= 0) {
            return unknown(Integer.parseInt(year.replace('X', '0')), Integer.parseInt(year.replace('X', '9')), unknown);
        }
        int number = Integer.parseInt(year);
        if (month == null || month.equals("XX")) {
            return Optional.of(new Year(number));
        }
        int part = Integer.parseInt(month);
        if (part >= FIRST_SEASON && part < FIRST_SEASON + SEASONS.size()) {
            return Optional.of(new Season(number, SEASONS.get(part - FIRST_SEASON)));
        }
        if (part < 1 || part > 12) {
            return Optional.empty();
        }
        return Optional.of(
                day == null || day.equals("XX")
                        ? new Month(number, part)
                        : new Day(number, part, Integer.parseInt(day)));
    }

    private static Optional<Value> unknown(int low, int high, int digits) {
        if (low < 0 || digits > 2) {
            return Optional.of(new Years(Math.min(low, high), Math.max(low, high)));
        }
        return Optional.of(digits == 1 ? new Decade(low) : new Century(low));
    }
}
