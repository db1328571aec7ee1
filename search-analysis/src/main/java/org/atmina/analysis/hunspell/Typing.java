package org.atmina.analysis.hunspell;

/// How somebody typed a word.
public enum Typing {
    WITH_ACCENTS {
        @Override
        public String of(String word) {
            return word;
        }
    },
    WITHOUT_ACCENTS {
        @Override
        public String of(String word) {
            return Accents.off(word);
        }
    };

    /// What such a person types for this word.
    public abstract String of(String word);
}
