package org.atmina.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Compares the numbers and dates of both sides: which has none on the other. How often one is said,
/// and in which order, does not matter, for languages differ in that. What is missing on one side and
/// left over on the other is told together.
final class FigureCheck {
    private final Wording source;
    private final Wording target;
    private final List<Figure> inSource;
    private final List<Figure> inTarget;

    private FigureCheck(Wording source, Wording target) {
        this.source = source;
        this.target = target;
        this.inSource = Figures.in(source);
        this.inTarget = Figures.in(target);
    }

    static List<Warning> of(Wording source, Wording target) {
        var check = new FigureCheck(source, target);
        var warnings = new ArrayList<Warning>();
        var missing = lacking(source, check.inSource, target, check.inTarget);
        var added = lacking(target, check.inTarget, source, check.inSource);
        warnings.addAll(check.told(WarningKind.DATES, "date", days(missing), days(added)));
        warnings.addAll(check.told(WarningKind.NUMBERS, "number", numerals(missing), numerals(added)));
        warnings.addAll(check.percents());
        return warnings;
    }

    private static List<Figure> days(List<Figure> figures) {
        return figures.stream().filter(Figure.Day.class::isInstance).toList();
    }

    private static List<Figure> numerals(List<Figure> figures) {
        return figures.stream().filter(Figure.Numeral.class::isInstance).toList();
    }

    /// Those that the other side does not have. What stands there letter by letter, such as in the title of a book, is
    /// there in whatever language.
    private static List<Figure> lacking(Wording here, List<Figure> figures, Wording other, List<Figure> others) {
        var numbers = numbers(others);
        return figures.stream()
                .filter(figure -> !other.text().contains(figure.place().of(here.text())))
                .filter(figure -> switch (figure) {
                    case Figure.Day day -> !has(day, others, numbers, other);
                    case Figure.Numeral numeral -> !has(numeral, numbers, other);
                })
                .toList();
    }

    private static boolean has(Figure.Numeral numeral, Set<String> numbers, Wording other) {
        return numeral.minor()
                || numeral.readings().stream().anyMatch(numbers::contains)
                || numeral.readings().stream()
                        .anyMatch(reading -> NumberWords.says(other.text(), other.language(), reading));
    }

    /// The same date, or all its parts apart: `14 to 17 June` is one date and a number.
    private static boolean has(Figure.Day day, List<Figure> others, Set<String> numbers, Wording other) {
        boolean agreed = others.stream()
                .anyMatch(each ->
                        each instanceof Figure.Day there && day.agreesWith(there) && tells(day, there, numbers));
        boolean apart = (DatesInWords.names(other, day.month()) || monthOf(others, day.month()))
                && Stream.of(day.day(), day.year()).allMatch(part -> part == null || numbers.contains(part.toString()));
        return agreed || apart;
    }

    private static boolean monthOf(List<Figure> others, int month) {
        return others.stream().anyMatch(each -> each instanceof Figure.Day there && there.month() == month);
    }

    /// What the one says and the other does not, the other side must say somewhere.
    private static boolean tells(Figure.Day day, Figure.Day there, Set<String> numbers) {
        boolean dayTold = day.day() == null
                || there.day() != null
                || numbers.contains(day.day().toString());
        boolean yearTold = day.year() == null
                || there.year() != null
                || numbers.contains(day.year().toString());
        return dayTold && yearTold;
    }

    /// All numbers, those of dates among them.
    private static Set<String> numbers(Collection<Figure> figures) {
        var numbers = new HashSet<String>();
        for (Figure figure : figures) {
            switch (figure) {
                case Figure.Numeral numeral -> numbers.addAll(numeral.readings());
                case Figure.Day day ->
                    Stream.of(day.day(), day.month(), day.year())
                            .filter(part -> part != null)
                            .forEach(part -> numbers.add(part.toString()));
            }
        }
        return numbers;
    }

    private List<Warning> told(WarningKind kind, String noun, List<Figure> missing, List<Figure> added) {
        var warnings = new ArrayList<Warning>();
        for (int i = 0; i < Math.max(missing.size(), added.size()); i++) {
            var here = i < missing.size() ? missing.get(i).place() : null;
            var there = i < added.size() ? added.get(i).place() : null;
            if (here != null && there != null) {
                warnings.add(new Warning(
                        kind,
                        noun + "-differs",
                        here,
                        there,
                        Map.of("source", here.of(source.text()), "target", there.of(target.text()))));
            } else if (here != null) {
                warnings.add(
                        new Warning(kind, noun + "-missing", here, null, Map.of("source", here.of(source.text()))));
            } else if (there != null) {
                warnings.add(
                        new Warning(kind, noun + "-added", null, there, Map.of("target", there.of(target.text()))));
            }
        }
        return warnings;
    }

    /// A share that is none any more.
    private List<Warning> percents() {
        var warnings = new ArrayList<Warning>();
        for (Figure figure : inSource) {
            if (figure instanceof Figure.Numeral share && share.percent()) {
                inTarget.stream()
                        .filter(each -> each instanceof Figure.Numeral there
                                && there.readings().stream().anyMatch(share.readings()::contains))
                        .map(Figure.Numeral.class::cast)
                        .reduce((one, other) -> one.percent() ? one : other)
                        .filter(there -> !there.percent())
                        .ifPresent(there -> warnings.add(new Warning(
                                WarningKind.NUMBERS,
                                "percent-missing",
                                share.place(),
                                there.place(),
                                Map.of("source", share.place().of(source.text())))));
            }
        }
        return warnings;
    }
}
