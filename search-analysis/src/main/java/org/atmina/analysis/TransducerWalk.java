package org.atmina.analysis;

import java.util.ArrayList;
import java.util.List;

/// One word's way through a transducer: all paths that read it, depth first.
final class TransducerWalk {
    /// An ordinary word takes some hundreds of steps, a long compound some thousands.
    private static final int MOST_STEPS = 50_000;

    private static final int DEEPEST = 600;
    private static final int MOST_OUTPUTS = 48;

    private final Transducer transducer;
    private final TransducerSymbols symbols;
    private final boolean folded;
    private final int[] features;
    private final StringBuilder written = new StringBuilder();
    private final List<String> outputs = new ArrayList<>();
    private char[][] letters = {};
    private char apostrophe = Transducer.END;
    private int steps;

    TransducerWalk(Transducer transducer, boolean folded) {
        this.transducer = transducer;
        this.symbols = transducer.symbols();
        this.folded = folded;
        this.features = new int[symbols.featureCount()];
    }

    /// Called once. An apostrophe of the dictionary (`raa'an`) may be missing in the word, as it is in
    /// one that came through [WordFilter].
    List<String> outputs(String word) {
        char[] mark = symbols.reading('\'', false);
        apostrophe = mark.length == 0 ? Transducer.END : mark[0];
        letters = new char[word.length()][];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = symbols.reading(word.charAt(i), folded);
            if (letters[i].length == 0) {
                return List.of();
            }
        }
        walk(0, 0, 0);
        return outputs;
    }

    private void walk(int state, int at, int depth) {
        int last = transducer.last(state);
        for (int transition = state; transition <= last && steps < MOST_STEPS; transition++) {
            steps++;
            if (transducer.counts(state, transition)) {
                continue;
            }
            char symbol = transducer.reads(transition);
            if (symbol == Transducer.END) {
                end(at);
            } else if (depth < DEEPEST) {
                follow(transition, symbol, at, depth + 1);
            }
        }
    }

    private void end(int at) {
        if (at == letters.length && outputs.size() < MOST_OUTPUTS) {
            outputs.add(written.toString());
        }
    }

    private void follow(int transition, char symbol, int at, int depth) {
        if (symbols.isSilent(symbol)) {
            int feature = symbols.feature(symbol);
            int before = features[feature];
            int after = symbols.after(symbol, before);
            if (after >= 0) {
                features[feature] = after;
                write(transition, at, depth);
                features[feature] = before;
            }
        } else if (at < letters.length && isOneOf(letters[at], symbol)) {
            write(transition, at + 1, depth);
        } else if (symbol == apostrophe && at > 0 && at < letters.length) {
            write(transition, at, depth);
        }
    }

    private void write(int transition, int at, int depth) {
        int length = written.length();
        written.append(symbols.text(transducer.writes(transition)));
        walk(transducer.target(transition), at, depth);
        written.setLength(length);
    }

    private static boolean isOneOf(char[] readings, char symbol) {
        for (char reading : readings) {
            if (reading == symbol) {
                return true;
            }
        }
        return false;
    }
}
