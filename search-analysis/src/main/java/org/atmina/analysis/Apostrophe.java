package org.atmina.analysis;

/// What an apostrophe inside a word means in a language.
enum Apostrophe {
    /// Part of the word: `Gor'kij`, `O'Brien`, `п'ять` are one word, written with it or without.
    INSIDE {
        @Override
        int wordEnd(String word, int at) {
            return word.length();
        }
    },
    /// May set off the possessive: `Stalin's` is a form of `Stalin`.
    POSSESSIVE {
        @Override
        int wordEnd(String word, int at) {
            return word.length() == at + 1 && Character.toLowerCase(word.charAt(at)) == 's' ? at : word.length();
        }
    },
    /// May hang a case ending on a foreign name: `Bush'i`, `Chirac'owi`. A head of one or two letters is a
    /// name's own beginning (`O'Brien`, `d'Arc`), and a long tail is a word of its own.
    CASE_ENDING {
        @Override
        int wordEnd(String word, int at) {
            return at >= 3 && word.length() - at <= 5 ? at : word.length();
        }
    },
    /// Hangs a case ending on a name only before a consonant (`Bordeaux'ssa`); between vowels it is how a
    /// word of the language's own is spelled (`vaa'an`).
    CASE_ENDING_OR_HIATUS {
        @Override
        int wordEnd(String word, int at) {
            boolean hiatus = at < word.length() && "aeiouyäö".indexOf(Character.toLowerCase(word.charAt(at))) >= 0;
            return hiatus ? word.length() : CASE_ENDING.wordEnd(word, at);
        }
    };

    /// How many characters of a word are to be kept; its apostrophes are already taken out, the last one
    /// stood at `at`.
    abstract int wordEnd(String word, int at);
}
