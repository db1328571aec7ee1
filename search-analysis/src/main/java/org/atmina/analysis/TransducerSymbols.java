package org.atmina.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The symbols of a transducer, in the order of its file: nothing, then conditions on features
/// (`@P.YS_ALKANUT.ON@`), then letters, then tags in square brackets. A condition is one of five kinds:
/// `P` and `C` set and clear a feature, `U` sets it unless it has another value, `R` and `D` demand and
/// forbid a value or, without one, any.
final class TransducerSymbols {
    private static final String KINDS = "PCURD";
    private static final int NEUTRAL = 0;
    private static final int ANY = 1;
    private static final char[] NO_SYMBOL = {};

    private final String[] texts;
    private final int firstLetter;
    private final char[] kinds;
    private final int[] features;
    private final int[] values;
    private final int featureCount;
    private final Map<Character, char[]> exact = new HashMap<>();
    private final Map<Character, char[]> folded = new HashMap<>();

    /// @throws IllegalArgumentException for symbols that no such file has
    TransducerSymbols(List<String> symbols) {
        texts = symbols.toArray(String[]::new);
        firstLetter = 1
                + (int) symbols.stream()
                        .skip(1)
                        .takeWhile(text -> text.startsWith("@"))
                        .count();
        kinds = new char[firstLetter];
        features = new int[firstLetter];
        values = new int[firstLetter];
        featureCount = conditions();
        for (int at = firstLetter; at < texts.length && !texts[at].startsWith("["); at++) {
            letter(texts[at], (char) at);
        }
    }

    /// @return of how many features
    private int conditions() {
        var names = new HashMap<String, Integer>();
        var known = new HashMap<String, Integer>(Map.of("", ANY));
        for (int at = 1; at < firstLetter; at++) {
            String[] parts = texts[at].replace("@", "").split("\\.", 3);
            if (parts.length < 2 || parts[0].length() != 1 || !KINDS.contains(parts[0])) {
                throw new IllegalArgumentException("Not a condition: " + texts[at]);
            }
            kinds[at] = parts[0].charAt(0);
            features[at] = names.computeIfAbsent(parts[1], name -> names.size());
            values[at] = known.computeIfAbsent(parts.length == 3 ? parts[2] : "", value -> known.size() + 1);
            texts[at] = "";
        }
        return Math.max(1, names.size());
    }

    private void letter(String text, char symbol) {
        if (text.length() != 1) {
            return;
        }
        char letter = text.charAt(0);
        exact.put(letter, new char[] {symbol});
        String plain = Folding.fold(text);
        if (plain.length() == 1 && !Character.isUpperCase(letter)) {
            folded.merge(plain.charAt(0), new char[] {symbol}, TransducerSymbols::joined);
        }
    }

    private static char[] joined(char[] some, char[] one) {
        char[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }

    /// The symbols by which a letter may be read; none where no word has this letter.
    char[] reading(char letter, boolean unaccented) {
        return (unaccented ? folded : exact).getOrDefault(letter, NO_SYMBOL);
    }

    /// Whether a symbol is read without a letter of the word.
    boolean isSilent(char symbol) {
        return symbol < firstLetter;
    }

    /// What is written for a symbol; nothing for a condition.
    String text(char symbol) {
        return texts[symbol];
    }

    int size() {
        return texts.length;
    }

    int featureCount() {
        return featureCount;
    }

    /// The feature that a silent symbol is about.
    int feature(char symbol) {
        return features[symbol];
    }

    /// The value of a silent symbol's feature after it, given the one before; -1 where it may not be
    /// read.
    int after(char symbol, int before) {
        int value = values[symbol];
        return switch (kinds[symbol]) {
            case 'P' -> value;
            case 'C' -> NEUTRAL;
            case 'U' -> before == NEUTRAL || before == value ? value : -1;
            case 'R' -> (value == ANY ? before != NEUTRAL : before == value) ? before : -1;
            case 'D' -> (value == ANY ? before == NEUTRAL : before != value) ? before : -1;
            default -> before;
        };
    }
}
