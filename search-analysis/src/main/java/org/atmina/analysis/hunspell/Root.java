package org.atmina.analysis.hunspell;

/// An entry of a dictionary, in lower case: a word, the flags of the rules it takes, and what the
/// dictionary calls it (`lietv1r`: a common noun of the first declension), empty where it says
/// nothing.
public record Root(String word, String flags, String tag, boolean name) {

    public boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }
}
