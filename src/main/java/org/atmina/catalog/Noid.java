package org.atmina.catalog;

/// How names that the world cites are spelt: in an alphabet without vowels and without letters that look alike, with a
/// last character that tells a mistyped name from a true one.
final class Noid {
    static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";

    private Noid() {}

    static boolean isOurs(int character) {
        return ALPHABET.indexOf(character) >= 0;
    }

    /// NOID's check: each character's rank times its place, summed; characters outside the alphabet count nothing.
    static char checkCharacter(CharSequence name) {
        int sum = 0;
        for (int i = 0; i < name.length(); i++) {
            sum += Math.max(0, ALPHABET.indexOf(name.charAt(i))) * (i + 1);
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
