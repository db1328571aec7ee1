package org.atmina.analysis.compile;

/// What a reading of a word is worth when another one competes with it.
enum Strength {
    /// A reading that texts are full of.
    STRONG,
    /// Dropped where the word has a strong reading: it would be right once in a hundred times and bring the
    /// texts of another word the other times.
    WEAK,
    /// Never used.
    NONE
}
