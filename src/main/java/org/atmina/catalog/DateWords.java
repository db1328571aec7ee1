package org.atmina.catalog;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;

/// Says a date of EDTF in words: "about 14 June 1941", "1940s", "14.–25. juuni 1941". Pure.
///
/// How the parts of a date stand together is a message in each language; the names of months are those of ICU.
public final class DateWords {
    /// Languages in which a month has another case when something stands before it.
    private static final Set<InterfaceLanguage> BEND_MONTHS = Set.of(InterfaceLanguage.PL, InterfaceLanguage.FI);
    /// Languages that count centuries in Roman numerals.
    private static final Set<InterfaceLanguage> ROMAN_CENTURIES = Set.of(InterfaceLanguage.PL, InterfaceLanguage.LT);

    private final InterfaceLanguage language;
    private final ULocale locale;

    private DateWords(InterfaceLanguage language) {
        this.language = language;
        this.locale = language == InterfaceLanguage.EN
                ? ULocale.UK // lists without the comma before the last member
                : ULocale.forLanguageTag(language.tag().value());
    }

    /// The date in words; a text that is no EDTF comes back as it is.
    public static String of(String edtf, InterfaceLanguage language) {
        return EdtfReading.of(edtf)
                .map(date -> new DateWords(language).say(date))
                .orElse(edtf);
    }

    private String say(EdtfReading date) {
        return switch (date) {
            case EdtfReading.Point point -> point(point);
            case EdtfReading.Span(var from, var to) -> span(from, to);
            case EdtfReading.Open(var from, var to, var kind) -> open(from, to, kind);
            case EdtfReading.OneOf(var members) -> list(members, ListFormatter.Type.OR);
            case EdtfReading.AllOf(var members) -> list(members, ListFormatter.Type.AND);
        };
    }

    private String list(List<EdtfReading> members, ListFormatter.Type type) {
        return ListFormatter.getInstance(locale, type, ListFormatter.Width.WIDE)
                .format(members.stream().map(this::say).toList());
    }

    private String point(EdtfReading.Point point) {
        var said = point.approximate() ? about(point) : plain(point, false);
        return point.uncertain() ? say("site.date.uncertain", Map.of("date", said)) : said;
    }

    private String about(EdtfReading.Point point) {
        return switch (point.value()) {
            case EdtfReading.Day _, EdtfReading.Month _, EdtfReading.Year _ ->
                say("site.date.about", Map.of("date", plain(point, true)));
            case EdtfReading.Season _, EdtfReading.Decade _, EdtfReading.Century _, EdtfReading.Years _ ->
                say("site.date.roughly", Map.of("date", plain(point, false)));
        };
    }

    private String plain(EdtfReading.Point point, boolean afterWord) {
        return switch (point.value()) {
            case EdtfReading.Day(int year, int month, int day) ->
                say("site.date.day", Map.of("day", text(day), "month", monthOfDay(month), "year", year(year)));
            case EdtfReading.Month(int year, int month) ->
                say(
                        "site.date.month",
                        Map.of("month", afterWord ? bent(month) : monthAlone(month), "year", year(year)));
            case EdtfReading.Year(int year) ->
                year <= 0 ? year(year) : say("site.date.year", Map.of("year", year(year)));
            case EdtfReading.Season(int year, var season) ->
                say("site.date.season", Map.of("season", season, "year", year(year)));
            case EdtfReading.Decade(int first) ->
                say("site.date.decade", Map.of("from", year(first), "to", year(first + 9)));
            case EdtfReading.Century(int first) -> century(first);
            case EdtfReading.Years(int first, int last) -> years(first, last);
        };
    }

    private String century(int firstYear) {
        int century = firstYear / 100 + 1;
        if (ROMAN_CENTURIES.contains(language)) {
            var roman =
                    NumberFormat.getInstance(new ULocale("en@numbers=roman")).format(century);
            return say("site.date.century", Map.of("century", roman, "from", text(firstYear)));
        }
        return say("site.date.century", Map.of("century", text(century), "from", text(firstYear)));
    }

    private String years(int first, int last) {
        return say("site.date.years", Map.of("from", year(first), "to", year(last)));
    }

    /// Two ends. Where both are of one kind and nothing is doubted, what they share is said once.
    private String span(EdtfReading.Point from, EdtfReading.Point to) {
        if (from.isExact() && to.isExact()) {
            if (from.value() instanceof EdtfReading.Day a
                    && to.value() instanceof EdtfReading.Day b
                    && a.year() == b.year()) {
                return days(a, b);
            }
            if (from.value() instanceof EdtfReading.Month a
                    && to.value() instanceof EdtfReading.Month b
                    && a.year() == b.year()) {
                return say(
                        "site.date.months",
                        Map.of("from", monthAlone(a.month()), "to", monthAlone(b.month()), "year", year(a.year())));
            }
            if (from.value() instanceof EdtfReading.Year(int a)
                    && to.value() instanceof EdtfReading.Year(int b)
                    && a > 0) {
                return years(a, b);
            }
        }
        return say("site.date.between", Map.of("from", point(from), "to", point(to)));
    }

    private String days(EdtfReading.Day from, EdtfReading.Day to) {
        if (from.month() == to.month()) {
            return say(
                    "site.date.days",
                    Map.of(
                            "from", text(from.day()),
                            "to", text(to.day()),
                            "month", monthOfDay(from.month()),
                            "year", year(from.year())));
        }
        return say(
                "site.date.daysOfMonths",
                Map.of(
                        "from", text(from.day()),
                        "fromMonth", monthOfDay(from.month()),
                        "to", text(to.day()),
                        "toMonth", monthOfDay(to.month()),
                        "year", year(from.year())));
    }

    private String open(EdtfReading.Point known, boolean knownIsStart, EdtfReading.End other) {
        var key = switch (other) {
            case GOES_ON -> knownIsStart ? "site.date.andLater" : "site.date.andEarlier";
            case NOT_SAID -> knownIsStart ? "site.date.orLater" : "site.date.orEarlier";
            case UNKNOWN -> knownIsStart ? "site.date.endUnknown" : "site.date.startUnknown";
        };
        return say(key, Map.of("date", point(known)));
    }

    private String year(int year) {
        return year > 0 ? text(year) : say("site.date.bce", Map.of("year", text(1 - year)));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private String monthOfDay(int month) {
        return month(month, DateFormatSymbols.FORMAT);
    }

    private String monthAlone(int month) {
        return month(month, DateFormatSymbols.STANDALONE);
    }

    private String bent(int month) {
        return BEND_MONTHS.contains(language) ? monthOfDay(month) : monthAlone(month);
    }

    private String month(int month, int context) {
        return new DateFormatSymbols(locale).getMonths(context, DateFormatSymbols.WIDE)[month - 1];
    }

    private String say(String key, Map<String, ?> arguments) {
        return Messages.in(language.tag(), key, arguments);
    }
}
