package org.atmina.catalog.authority;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// A name as it is compared: without case, accents and punctuation, its words one space apart. Letters that Unicode
/// does not take apart get their usual plain letters (`ł` is `l`, `ß` is `ss`); Cyrillic stays Cyrillic, with its `й`.
/// The apostrophe that joins a word (`L'viv`) goes; any other punctuation parts words.
public final class FoldedName {
    private static final int BREVE = '\u0306';

    private FoldedName() {}

    public static String of(String name) {
        var folded = new StringBuilder(name.length());
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        int before = ' ';
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letter(folded, c);
            } else if (isMark(c)) {
                mark(folded, before, c);
            } else if (!joins(c)) {
                part(folded);
            }
            before = c;
            i += Character.charCount(c);
        }
        return Normalizer.normalize(folded.toString().strip(), Normalizer.Form.NFC);
    }

    /// The words of a name, folded; none where nothing of it is a letter or digit.
    static List<String> words(String text) {
        var folded = of(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static void letter(StringBuilder folded, int c) {
        switch (c) {
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ŧ' -> folded.append('t');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ʹ', 'ʺ', 'ʻ', 'ʼ', 'ʽ' -> {} // marks of transliteration, which Unicode counts among the letters
            default -> folded.appendCodePoint(c);
        }
    }

    private static void mark(StringBuilder folded, int before, int c) {
        if (c == BREVE && (before == 'и' || before == 'у')) {
            folded.appendCodePoint(c);
        }
    }

    private static void part(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            case Character.FORMAT -> true; // soft hyphens, joiners, directions
            default -> false;
        };
    }

    private static boolean joins(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == '′';
    }
}
