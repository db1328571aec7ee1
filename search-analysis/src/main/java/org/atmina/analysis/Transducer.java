package org.atmina.analysis;

import java.util.List;

/// A finite-state transducer in the format of Voikko's dictionaries: it reads a word letter by letter
/// and writes what the word may be. Immutable, and so for any number of threads.
///
/// A state is a run of transitions; its number is that of its first. A transition reads a symbol, writes
/// one and leads to a state.
final class Transducer {
    /// Read where a word may end; leads nowhere.
    static final char END = 0xFFFF;

    /// A state with more transitions than its first one can count says so there; the count stands in a
    /// cell after it.
    private static final int OVERFLOW = 255;

    private static final int STATE = 0xFFFFFF;

    private final TransducerSymbols symbols;
    private final long[] transitions;

    /// @param transitions as in the file, in one piece each, so that a step takes one look into memory:
    /// what is read and what is written in two bytes each, the state it leads to in three, and in the
    /// last how many more transitions the state has. [TransducerFile] has checked them.
    Transducer(TransducerSymbols symbols, long[] transitions) {
        this.symbols = symbols;
        this.transitions = transitions;
    }

    /// All that this word in lower case may be, in the symbols of the file; nothing where it is unknown.
    /// The work is bounded: of a word with very many readings some may be missing.
    ///
    /// @param folded letters without accents stand also for those with accents
    List<String> outputs(String word, boolean folded) {
        return new TransducerWalk(this, folded).outputs(word);
    }

    TransducerSymbols symbols() {
        return symbols;
    }

    int size() {
        return transitions.length;
    }

    char reads(int transition) {
        return (char) transitions[transition];
    }

    char writes(int transition) {
        return (char) (transitions[transition] >>> 16);
    }

    int target(int transition) {
        return (int) (transitions[transition] >>> 32) & STATE;
    }

    /// The last transition of a state.
    int last(int state) {
        return overflows(state) ? state + 1 + (int) transitions[state + 1] : state + further(state);
    }

    /// Whether this is no transition but the cell that counts those of the state.
    boolean counts(int state, int transition) {
        return transition == state + 1 && overflows(state);
    }

    private boolean overflows(int state) {
        return further(state) == OVERFLOW;
    }

    private int further(int state) {
        return (int) (transitions[state] >>> 56);
    }
}
