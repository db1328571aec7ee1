package org.atmina.analysis.estonian;

import java.util.Set;

/// A declinable word: its nominative and the stems and forms that the dictionary confirmed.
record Noun(
        String nominative,
        String genitive,
        String partitive,
        Set<String> plurals,
        Set<String> vowelPlurals,
        Set<String> weakVowelPlurals) {

    /// Whether a plural was found as well.
    boolean isComplete() {
        return !plurals.isEmpty();
    }

    /// Declined like `auto`, `maa`, `kala`: the nominative is the genitive.
    boolean isUnchanging() {
        return nominative.equals(genitive);
    }

    /// Declined like `sadam`, `sadama`, `sadamat`: its genitive looks like a nominative of the other kind.
    boolean hasPartitiveOnGenitive() {
        return partitive.equals(genitive + "t");
    }

    /// Whether a form, taken for a nominative, is in truth an oblique form of this word.
    boolean claims(String form) {
        return !form.equals(nominative) && (form.equals(genitive) || form.equals(partitive));
    }
}
