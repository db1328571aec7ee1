package org.atmina.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Finds dates whose month is a word: a month beside a day, a year, or both, on whichever side its language has them.
final class DatesInWords {
    private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}[\\p{L}\\p{M}]*");
    /// What may stand between the parts of a date.
    private static final Pattern FILLER = Pattern.compile(
            "(?iu)st|nd|rd|th|of|the|a|aasta|aastal|g|gada|gadā|gads|m|metų|metais|d|dieną|dienos|diena|r|roku|rok|dnia"
                    + "|päivänä|päivä|päivän|p|nä|vuoden|vuonna|года|году|г|de|am|im|den");
    private static final int LAST_DAY = 31;
    private static final int FURTHEST = 12;

    private final List<MatchResult> tokens;
    private final String text;

    private DatesInWords(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text).results().toList();
    }

    static List<Figure.Day> in(Wording wording) {
        var reading = new DatesInWords(wording.text());
        var days = new ArrayList<Figure.Day>();
        for (int i = 0; i < reading.tokens.size(); i++) {
            var day = reading.at(i, wording.language());
            if (day != null) {
                days.add(day);
            }
        }
        return days;
    }

    /// Every month that is named in a text, in a date or not.
    static boolean names(Wording wording, int month) {
        return TOKEN.matcher(wording.text())
                .results()
                .map(token -> Months.find(token.group(), wording.language()))
                .anyMatch(found -> found.isPresent() && found.getAsInt() == month);
    }

    private Figure.@Nullable Day at(int at, LanguageTag language) {
        OptionalInt month = Months.find(tokens.get(at).group(), language);
        if (month.isEmpty()) {
            return null;
        }
        int before = neighbour(at, -1);
        int after = neighbour(at, 1);
        int further = before < 0 ? -1 : neighbour(before, -1);
        int onward = after < 0 ? -1 : neighbour(after, 1);
        int day = isDay(before) ? before : isDay(after) ? after : -1;
        int year = -1;
        for (int candidate : new int[] {after, before, onward, further}) {
            boolean behindDay = candidate != onward || day == after;
            boolean beforeDay = candidate != further || day == before;
            if (year < 0 && isYear(candidate) && behindDay && beforeDay) {
                year = candidate;
            }
        }
        if (day < 0 && year < 0) {
            return null;
        }
        return new Figure.Day(place(at, day, year), number(day), month.getAsInt(), number(year));
    }

    private Span place(int month, int day, int year) {
        int first = month;
        int last = month;
        for (int each : new int[] {day, year}) {
            first = each < 0 ? first : Math.min(first, each);
            last = Math.max(last, each);
        }
        return new Span(tokens.get(first).start(), tokens.get(last).end());
    }

    /// The next number on this side, with nothing but fillers between; -1 where there is none.
    private int neighbour(int from, int step) {
        int at = from + step;
        while (at >= 0 && at < tokens.size() && isFiller(at)) {
            at += step;
        }
        boolean near = at >= 0 && at < tokens.size() && isNumber(at) && isNear(Math.min(from, at), Math.max(from, at));
        return near ? at : -1;
    }

    private boolean isNear(int one, int other) {
        var between = text.substring(tokens.get(one).end(), tokens.get(other).start());
        return between.length() <= FURTHEST && between.matches("[\\p{L}\\p{M}\\s.,:\u00A0]*");
    }

    private boolean isFiller(int at) {
        return FILLER.matcher(tokens.get(at).group()).matches();
    }

    private boolean isNumber(int at) {
        return Character.isDigit(tokens.get(at).group().charAt(0));
    }

    private boolean isDay(int at) {
        var number = number(at);
        return number != null
                && number >= 1
                && number <= LAST_DAY
                && tokens.get(at).group().length() <= 2;
    }

    private boolean isYear(int at) {
        return at >= 0 && tokens.get(at).group().length() == 4;
    }

    private @Nullable Integer number(int at) {
        return at < 0 || tokens.get(at).group().length() > 4
                ? null
                : Integer.valueOf(tokens.get(at).group());
    }
}
