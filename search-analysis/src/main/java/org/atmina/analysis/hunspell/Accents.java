package org.atmina.analysis.hunspell;

/// Latvian and Lithuanian letters without their marks, one letter for one, so that places in a word
/// stay the same.
final class Accents {
    private static final String MARKED = "āąčēęėģīįķļņōŗšūųž";
    private static final String PLAIN = "aaceeegiiklnorsuuz";

    private Accents() {}

    /// The word without its marks; the same word where it has none.
    static String off(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (plain(word.charAt(at)) != word.charAt(at)) {
                return takenOff(word, at);
            }
        }
        return word;
    }

    private static String takenOff(String word, int from) {
        char[] letters = word.toCharArray();
        for (int at = from; at < letters.length; at++) {
            letters[at] = plain(letters[at]);
        }
        return new String(letters);
    }

    private static char plain(char letter) {
        int at = letter < 'ā' ? -1 : MARKED.indexOf(letter);
        return at < 0 ? letter : PLAIN.charAt(at);
    }
}
