package org.atmina.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds numbers and dates in a text, in the ways of writing of our languages.
final class Figures {
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(?<!\\d)(?:(\\d{1,2})[./](\\d{1,2})[./](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))(?!\\d)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d\\p{L}])(?:\\d{1,3}(?:[.,'’\u00A0\u202F\u2009 ]\\d{3})+(?!\\d)"
                    + "(?:[.,]\\d+)?|\\d+(?:[.,:]\\d+)?)|(?<=\\p{L})\\d+");
    private static final Pattern ROMAN =
            Pattern.compile("(?<![\\p{L}\\d])(?=[IVXL]{2,}|[VX]\\.)(XL|L?X{0,3})(IX|IV|V?I{0,3})(?![\\p{L}\\d])");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,'’\u00A0\u202F\u2009 ])\\d{3}(?:\\1\\d{3})*");
    private static final Pattern DECADE =
            Pattern.compile("s\\b|\\.? ?aasta(?:te|i)|-luv|er(?:-Jahre)?\\b|\\.? gad(?:os|iem|u)\\b");
    private static final int LONGEST_AFTER = 24;
    private static final int LONGEST_SMALL = 2;

    private Figures() {}

    static List<Figure> in(Wording wording) {
        var text = wording.text();
        var figures = new ArrayList<Figure>(DatesInWords.in(wording));
        NUMERIC_DATE.matcher(text).results().forEach(found -> {
            if (isFree(found, figures)) {
                day(found, figures);
            }
        });
        NUMBER.matcher(text)
                .results()
                .filter(found -> isFree(found, figures))
                .toList()
                .forEach(found -> {
                    if (isFree(found, figures)) {
                        figures.add(numeral(found, text));
                    }
                });
        ROMAN.matcher(text)
                .results()
                .filter(found -> !found.group().isEmpty())
                .forEach(found -> figures.add(roman(found)));
        return figures;
    }

    private static boolean isFree(MatchResult found, List<Figure> figures) {
        return figures.stream()
                .noneMatch(figure -> figure instanceof Figure.Day
                        && found.start() < figure.place().end()
                        && figure.place().start() < found.end());
    }

    private static void day(MatchResult found, List<Figure> figures) {
        boolean iso = found.group(4) != null;
        int day = Integer.parseInt(found.group(iso ? 6 : 1));
        int month = Integer.parseInt(found.group(iso ? 5 : 2));
        int year = Integer.parseInt(found.group(iso ? 4 : 3));
        if (month > 12 && day <= 12) {
            int swapped = day;
            day = month;
            month = swapped;
        }
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
            figures.add(new Figure.Day(new Span(found.start(), found.end()), day, month, year));
        }
    }

    private static Figure numeral(MatchResult found, String text) {
        var after = text.substring(found.end(), Math.min(text.length(), found.end() + LONGEST_AFTER));
        var readings = new TreeSet<String>();
        for (String reading : readings(found.group())) {
            readings.add(reading);
            long times = NumberWords.multiplier(after);
            if (times > 1 && !reading.contains(":")) {
                readings.add(plain(new BigDecimal(reading).multiply(BigDecimal.valueOf(times))));
            }
        }
        if (DECADE.matcher(after).lookingAt()) {
            readings.addAll(decade(found.group()));
        }
        boolean minor = found.group().length() <= LONGEST_SMALL && NumberWords.isCentury(after);
        return new Figure.Numeral(new Span(found.start(), found.end()), readings, NumberWords.isPercent(after), minor);
    }

    /// The 1940s are the forties elsewhere, or the fifth decade of their century.
    private static Set<String> decade(String number) {
        if (!number.matches("(?:\\d\\d)?[1-9]0")) {
            return Set.of();
        }
        int tens = number.charAt(number.length() - 2) - '0';
        return Set.of(tens + "0", String.valueOf(tens + 1));
    }

    /// What a number may mean: `1.234` is a thousand and some, or one and some.
    static Set<String> readings(String written) {
        var readings = new LinkedHashSet<String>();
        if (written.contains(":")) {
            readings.add(written);
            return readings;
        }
        if (GROUPED.matcher(written).matches()) {
            readings.add(plain(new BigDecimal(written.replaceAll("\\D", ""))));
        }
        int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        boolean whole = last < 0 || written.indexOf('.') != written.lastIndexOf('.');
        if (whole) {
            readings.add(plain(new BigDecimal(written.replaceAll("\\D", ""))));
        } else {
            var units = written.substring(0, last).replaceAll("\\D", "");
            readings.add(plain(new BigDecimal(units + "." + written.substring(last + 1))));
            if (written.matches("\\d{1,2}\\.\\d{2}")) {
                readings.add(written.replace('.', ':')); // a time of day
            }
        }
        return readings;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Figure roman(MatchResult found) {
        int value = 0;
        int before = 0;
        for (int i = found.group().length() - 1; i >= 0; i--) {
            int each = switch (found.group().charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                default -> 50;
            };
            value += each < before ? -each : each;
            before = Math.max(before, each);
        }
        return new Figure.Numeral(new Span(found.start(), found.end()), Set.of(String.valueOf(value)), false, true);
    }
}
