package org.atmina.analysis;

/// What becomes of the stem of a word whose lemmas are known.
enum Pairing {
    /// It is left out: best where the dictionary knows nearly every word.
    LEMMA_ELSE_STEM,
    /// It stands beside the lemmas, so that forms which the dictionary knows and forms which it does not can
    /// meet: best where the dictionary has gaps.
    LEMMA_AND_STEM
}
