package org.atmina.inspect.worker.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells the eight languages of the archive apart. Anything else, and anything doubtful, is `und`.
///
/// The models for short texts take 265 MB and some seconds; they come from disk when the first short text is seen.
public final class Languages {
    private static final double ENOUGH = 0.6;
    private static final int SAMPLE = 6_000;
    private static final int SHORTEST = 12;
    /// So much of a paragraph shows its language.
    private static final int PARAGRAPH = 600;
    /// From so many letters on a language that is not one of ours shows by fitting several of them equally badly.
    private static final int LETTERS_THAT_FIT = 40;
    /// How far the second language stays behind where the first one is the right one.
    private static final double USUAL_DISTANCE = 0.12;
    /// What a letter is worth as evidence; with it the confidence is the share of right answers, as measured.
    private static final double WORTH_OF_A_LETTER = 2;
    /// How much likelier than any other language that of the whole text is, before the paragraph is looked at.
    private static final double OF_THE_WHOLE = 8;

    private static final Pattern NOT_RUSSIAN = Pattern.compile("[їєґўјљњћђџќѓѕ]");
    private static final Pattern BEFORE_REFORM = Pattern.compile("ѣ|ъ(?!\\p{L})");

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

    /// Loads the models now, so that the first file need not wait for them.
    public void warm() {
        guess("The first words are for the models, which come from disk when they are needed. A text of this length "
                + "needs only the smallest of them.");
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

    /// What a paragraph is in, given the text that it stands in. The confidence is that of the language named, or of
    /// the likeliest where none is sure enough to be named.
    public Guess ofParagraph(String text, Guess whole) {
        var sample = text.length() <= PARAGRAPH ? text : text.substring(0, PARAGRAPH);
        long letters = sample.codePoints().filter(Character::isLetter).count();
        if (letters == 0 || isOtherCyrillic(sample)) {
            return Guess.NONE;
        }
        var closeness = detector.computeLanguageConfidenceValues(sample);
        double sum = 0;
        double most = 0;
        var likeliest = Language.UNKNOWN;
        for (Map.Entry<Language, Double> each : closeness.entrySet()) {
            double weight = evidence(each.getValue(), letters) * expected(each.getKey(), whole);
            sum += weight;
            if (weight > most) {
                most = weight;
                likeliest = each.getKey();
            }
        }
        return likeliest == Language.UNKNOWN
                ? Guess.NONE
                : guess(likeliest, most / sum * fit(closeness.values(), letters));
    }

    /// The detector gives the best language 1 and each other the quotient of the logarithms of their probabilities,
    /// which are about proportional to the number of letters.
    private static double evidence(double closeness, long letters) {
        return Math.exp(WORTH_OF_A_LETTER * letters * (1 - 1 / closeness));
    }

    private static double expected(Language language, Guess whole) {
        return tag(language).equals(whole.tag()) ? 1 + (OF_THE_WHOLE - 1) * whole.confidence() : 1;
    }

    private static double fit(Collection<Double> closeness, long letters) {
        double second = closeness.stream()
                .filter(value -> value < 1)
                .mapToDouble(value -> value)
                .max()
                .orElse(0);
        return letters < LETTERS_THAT_FIT ? 1 : Math.clamp((1 - second) / USUAL_DISTANCE, 0, 1);
    }

    /// Ukrainian, Belarusian, Serbian: their own letters tell them from Russian, the only language of that script that
    /// the models know. Russian printed before 1918 has the letter і too.
    private static boolean isOtherCyrillic(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return NOT_RUSSIAN.matcher(lower).find()
                || lower.indexOf('і') >= 0 && !BEFORE_REFORM.matcher(lower).find();
    }

    /// Looks at the beginning and the middle of a long text, at all of a short one.
    public Guess guess(String text) {
        var sample = sample(text);
        if (isTooShort(sample) || isOtherCyrillic(sample)) {
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
