package org.atmina.analysis;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Reads a transducer from a file of Voikko's, version 5: sixteen bytes of header, the symbols as texts
/// that end in a zero byte, then transitions of eight bytes from a place that eight divides. A file that
/// is not whole is refused, so that no word can lead out of it.
final class TransducerFile {
    private static final int FIRST_COOKIE = 0x00013A6E;
    private static final int SECOND_COOKIE = 0x000351FA;
    private static final int HEADER = 16;
    private static final int TRANSITION = 8;
    private static final long LARGEST = 64L << 20;

    private TransducerFile() {}

    /// @throws IllegalArgumentException for a file that is none of this kind, or damaged
    static Transducer read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("Too large for a dictionary");
        }
        return read(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    static Transducer read(ByteBuffer bytes) {
        try {
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            header(bytes);
            var symbols = new TransducerSymbols(symbols(bytes));
            bytes.position((bytes.position() + TRANSITION - 1) / TRANSITION * TRANSITION);
            Transducer transducer = transitions(bytes, symbols);
            check(transducer);
            return transducer;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The dictionary is not whole", e);
        }
    }

    private static void header(ByteBuffer bytes) {
        if (bytes.getInt() != FIRST_COOKIE || bytes.getInt() != SECOND_COOKIE) {
            throw new IllegalArgumentException("Not a dictionary of Voikko's");
        }
        if (bytes.get() != 0) {
            throw new IllegalArgumentException("A dictionary with weights, which no Finnish one has");
        }
        bytes.position(HEADER);
    }

    private static List<String> symbols(ByteBuffer bytes) {
        int count = Short.toUnsignedInt(bytes.getShort());
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = bytes.position();
            while (bytes.get() != 0) {
                // on to the zero byte
            }
            symbols.add(new String(bytes.array(), start, bytes.position() - 1 - start, StandardCharsets.UTF_8));
        }
        if (count == 0 || !symbols.getFirst().isEmpty()) {
            throw new IllegalArgumentException("The first symbol is not the empty one");
        }
        return symbols;
    }

    private static Transducer transitions(ByteBuffer bytes, TransducerSymbols symbols) {
        var transitions = new long[bytes.remaining() / TRANSITION];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = bytes.getLong();
        }
        return new Transducer(symbols, transitions);
    }

    /// Follows every transition once.
    private static void check(Transducer transducer) {
        var seen = new BitSet(transducer.size());
        var states = new ArrayDeque<Integer>();
        states.add(0);
        seen.set(0);
        while (!states.isEmpty()) {
            int state = states.remove();
            int last = transducer.last(state);
            if (last < state || last >= transducer.size()) {
                throw new IllegalArgumentException("A state leads out of the dictionary");
            }
            for (int transition = state; transition <= last; transition++) {
                if (leadsOn(transducer, state, transition) && !seen.get(transducer.target(transition))) {
                    seen.set(transducer.target(transition));
                    states.add(transducer.target(transition));
                }
            }
        }
    }

    private static boolean leadsOn(Transducer transducer, int state, int transition) {
        if (transducer.counts(state, transition) || transducer.reads(transition) == Transducer.END) {
            return false;
        }
        int symbols = transducer.symbols().size();
        if (transducer.reads(transition) >= symbols
                || transducer.writes(transition) >= symbols
                || transducer.target(transition) >= transducer.size()) {
            throw new IllegalArgumentException("A transition leads out of the dictionary");
        }
        return true;
    }
}
