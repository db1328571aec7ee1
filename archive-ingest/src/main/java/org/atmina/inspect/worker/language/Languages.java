package org.atmina.inspect.worker.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
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
            .build();

    /// What a text is probably in.
    public record Guess(String tag, double confidence) {
        public static final Guess NONE = new Guess("und", 0);

        public boolean known() {
            return !"und".equals(tag);
        }
    }

    /// Looks at the beginning and the middle of a long text, at all of a short one.
    public Guess guess(String text) {
        var sample = text.length() <= SAMPLE
                ? text
                : text.substring(0, SAMPLE / 2) + text.substring(text.length() / 2, text.length() / 2 + SAMPLE / 2);
        if (sample.chars().filter(Character::isLetter).count() < SHORTEST) {
            return Guess.NONE;
        }
        var values = detector.computeLanguageConfidenceValues(sample);
        double total = values.values().stream().mapToDouble(Double::doubleValue).sum();
        return values.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> guess(best.getKey(), best.getValue() / Math.max(total, 1e-9)))
                .orElse(Guess.NONE);
    }

    private static Guess guess(Language language, double share) {
        return share < ENOUGH
                ? new Guess("und", share)
                : new Guess(language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT), share);
    }
}
