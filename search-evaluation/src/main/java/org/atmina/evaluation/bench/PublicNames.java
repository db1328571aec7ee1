package org.atmina.evaluation.bench;

import java.util.SplittableRandom;

/// Public identifiers as the catalog mints them: `a`, nine characters, and NOID's check character.
final class PublicNames {
    private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
    private static final int MINTED = 9;

    private PublicNames() {}

    static String mint(SplittableRandom random) {
        var name = new StringBuilder("a");
        for (int i = 0; i < MINTED; i++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        int sum = 0;
        for (int i = 0; i < name.length(); i++) {
            sum += Math.max(0, ALPHABET.indexOf(name.charAt(i))) * (i + 1);
        }
        return name.append(ALPHABET.charAt(sum % ALPHABET.length())).toString();
    }
}
