package org.atmina.quality;

import java.util.List;
import java.util.Map;

/// Compares how long both sides are, each measured by how many characters its language needs for the same.
final class LengthCheck {
    /// Characters for what English says in a hundred, as measured on the demonstration collection.
    private static final Map<String, Integer> NEEDED =
            Map.of("en", 100, "et", 92, "lv", 97, "lt", 97, "pl", 100, "fi", 98, "de", 112, "ru", 103);

    private static final int USUAL = 100;
    /// Shorter texts differ as they like.
    private static final int SHORT = 30;
    private static final int LONG = 150;

    private LengthCheck() {}

    static List<Warning> of(Wording source, Wording target) {
        int here = source.text().strip().length();
        int there = target.text().strip().length();
        if (there == 0) {
            return here == 0 ? List.of() : List.of(warning("translation-empty", source, target, Map.of()));
        }
        if (Math.max(here, there) < SHORT || here == 0) {
            return List.of();
        }
        double ratio = measured(there, target) / measured(here, source);
        double widest = here >= LONG ? 1.6 : 2.2;
        int percent = (int) Math.round(ratio * 100);
        if (ratio > widest) {
            return List.of(warning("translation-long", source, target, Map.of("percent", percent)));
        }
        return ratio < 1 / widest
                ? List.of(warning("translation-short", source, target, Map.of("percent", percent)))
                : List.of();
    }

    private static double measured(int length, Wording wording) {
        return (double) length
                / NEEDED.getOrDefault(wording.language().primary().value(), USUAL);
    }

    private static Warning warning(String slug, Wording source, Wording target, Map<String, Object> facts) {
        return new Warning(
                WarningKind.LENGTH,
                slug,
                new Span(0, source.text().length()),
                new Span(0, target.text().length()),
                facts);
    }
}
