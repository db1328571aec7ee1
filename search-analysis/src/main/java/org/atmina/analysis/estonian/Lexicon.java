package org.atmina.analysis.estonian;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/// The stems of the language, what kind each is and whose: a compact automaton, read by any number of threads.
final class Lexicon {
    private final FST<BytesRef> stems;

    /// A stem read as one of a word's.
    record Reading(Shape shape, String lemma) {}

    private Lexicon(FST<BytesRef> stems) {
        this.stems = stems;
    }

    /// All readings of this stem.
    List<Reading> of(String stem) {
        BytesRef found = find(stem);
        if (found == null) {
            return List.of();
        }
        var readings = new ArrayList<Reading>(2);
        int at = found.offset;
        while (at < found.offset + found.length) {
            Shape shape = Shape.at(found.bytes[at]);
            String kept = stem.substring(0, found.bytes[at + 1]);
            int length = found.bytes[at + 2];
            readings.add(new Reading(shape, kept + new String(found.bytes, at + 3, length, StandardCharsets.UTF_8)));
            at += 3 + length;
        }
        return readings;
    }

    private @Nullable BytesRef find(String stem) {
        try {
            return Util.get(stems, Util.toUTF16(stem, new IntsRefBuilder()));
        } catch (IOException e) {
            throw new IllegalStateException("An automaton in memory cannot be read", e);
        }
    }

    static Lexicon read(Path file) throws IOException {
        // The stream is ours: a server lets Lucene itself read nothing in a plug-in's folder.
        try (var in = new InputStreamDataInput(new BufferedInputStream(Files.newInputStream(file)))) {
            var metadata = FST.readMetadata(in, ByteSequenceOutputs.getSingleton());
            return new Lexicon(new FST<>(metadata, in));
        }
    }

    void write(Path file) throws IOException {
        stems.save(file);
    }

    long ramBytesUsed() {
        return stems.ramBytesUsed();
    }

    /// Collects stems and then makes a lexicon of them.
    static final class Builder {
        private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

        private final SortedMap<String, Set<Reading>> readings = new TreeMap<>();

        void add(Shape shape, String stem, String lemma) {
            if (stem.length() < 100 && lemma.length() < 100) {
                readings.computeIfAbsent(stem, any -> new LinkedHashSet<>(2)).add(new Reading(shape, lemma));
            }
        }

        /// Whether some stem and ending make this form.
        boolean reads(String form) {
            for (int length = 0; length <= Shape.LONGEST_ENDING && length < form.length(); length++) {
                String stem = form.substring(0, form.length() - length);
                String ending = form.substring(stem.length());
                for (Reading reading : readings.getOrDefault(stem, Set.of())) {
                    if (reading.shape().takes(ending)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /// The stems that have accents, without them.
        Builder folded() {
            var folded = new Builder();
            readings.forEach((stem, ofStem) -> {
                String bare = MARKS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFD))
                        .replaceAll("");
                if (!bare.equals(stem)) {
                    ofStem.forEach(reading -> folded.add(reading.shape(), bare, reading.lemma()));
                }
            });
            return folded;
        }

        Lexicon build() throws IOException {
            var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, ByteSequenceOutputs.getSingleton()).build();
            var key = new IntsRefBuilder();
            for (var entry : readings.entrySet()) {
                compiler.add(Util.toUTF16(entry.getKey(), key), encoded(entry.getKey(), entry.getValue()));
            }
            return new Lexicon(FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()));
        }

        private static BytesRef encoded(String stem, Set<Reading> readings) {
            var bytes = new BytesRefBuilder();
            for (Reading reading : readings) {
                String lemma = reading.lemma();
                int kept = 0;
                while (kept < Math.min(stem.length(), lemma.length()) && stem.charAt(kept) == lemma.charAt(kept)) {
                    kept++;
                }
                byte[] added = lemma.substring(kept).getBytes(StandardCharsets.UTF_8);
                bytes.append((byte) reading.shape().ordinal());
                bytes.append((byte) kept);
                bytes.append((byte) added.length);
                bytes.append(added, 0, added.length);
            }
            return bytes.toBytesRef();
        }
    }
}
