package org.atmina.inspect.worker.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/// Tells the eight languages of the archive apart. Anything else, and anything doubtful, is `und`.
public final class Languages {
    private static final double ENOUGH = 0.6;
    private static final int SAMPLE = 6_000;
    private static final int SHORTEST = 12;

    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(
                    Language.ENGLISH,
                    Language.ESTONIAN,
                    Language.LATVIAN,
                    Language.LITHUANIAN,
                    Language.POLISH,
                    Language.FINNISH,
                    Language.GERMAN,
                    Language.RUSSIAN)
            .withLowAccuracyMode()
            .build();

    /// Loads the models now, so that the first file need not wait for them.
    public void warm() {
        guess("The first words are for the models, which come from disk.");
    }

    /// What a text is probably in.
    public record Guess(String tag, double confidence) {
        public static final Guess NONE = new Guess("und", 0);

        public boolean known() {
            return !"und".equals(tag);
        }
    }

    /// The language that a text is likeliest to be in, however uncertain; `und` only for next to no text.
    public String likeliest(String text) {
        var sample = sample(text);
        return isTooShort(sample) ? "und" : tag(detector.detectLanguageOf(sample));
    }

    private static boolean isTooShort(String sample) {
        return sample.chars().filter(Character::isLetter).count() < SHORTEST;
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE
                ? text
                : text.substring(0, SAMPLE / 2) + text.substring(text.length() / 2, text.length() / 2 + SAMPLE / 2);
    }

    private static String tag(Language language) {
        return language == Language.UNKNOWN
                ? "und"
                : language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
    }

    /// Looks at the beginning and the middle of a long text, at all of a short one.
    public Guess guess(String text) {
        var sample = sample(text);
        if (isTooShort(sample)) {
            return Guess.NONE;
        }
        var values = detector.computeLanguageConfidenceValues(sample);
        return values.keySet().stream()
                .max(Comparator.comparingDouble(language -> values.getOrDefault(language, 0.0)))
                .map(best -> guess(best, lead(values, best)))
                .orElse(Guess.NONE);
    }

    /// The detector gives the best language 1 and the others what they come close to it; certainty is the distance of
    /// the second, and a distance of a quarter is all the certainty there is.
    private static double lead(Map<Language, Double> values, Language best) {
        double second = values.entrySet().stream()
                .filter(value -> value.getKey() != best)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return Math.clamp(4 * (1 - second), 0, 1);
    }

    private static Guess guess(Language language, double certainty) {
        return certainty < ENOUGH ? new Guess("und", certainty) : new Guess(tag(language), certainty);
    }
}
