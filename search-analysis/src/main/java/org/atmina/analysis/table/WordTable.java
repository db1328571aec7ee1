package org.atmina.analysis.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/// Words and the edits that lead to their dictionary forms, in a minimal automaton. It never changes and is
/// shared by all threads.
public final class WordTable {
    private final FST<Long> words;
    private final List<List<Edit>> edits;

    private WordTable(FST<Long> words, List<List<Edit>> edits) {
        this.words = words;
        this.edits = edits;
    }

    /// @throws UncheckedIOException if the file is absent or is no such table
    public static WordTable read(Path file) {
        try (var in = new InputStreamDataInput(new BufferedInputStream(Files.newInputStream(file)))) {
            var edits = readEdits(in);
            var metadata = FST.readMetadata(in, PositiveIntOutputs.getSingleton());
            return new WordTable(new FST<>(metadata, in), edits);
        } catch (IOException e) {
            throw new UncheckedIOException("The dictionary " + file + " cannot be read", e);
        }
    }

    private static List<List<Edit>> readEdits(DataInput in) throws IOException {
        var single = new ArrayList<Edit>();
        for (int left = in.readVInt(); left > 0; left--) {
            single.add(new Edit(in.readVInt(), in.readVInt(), in.readString()));
        }
        var sets = new ArrayList<List<Edit>>();
        for (int left = in.readVInt(); left > 0; left--) {
            var set = new Edit[in.readVInt()];
            for (int at = 0; at < set.length; at++) {
                set[at] = single.get(in.readVInt());
            }
            sets.add(List.of(set));
        }
        return List.copyOf(sets);
    }

    /// The dictionary forms of this word; none if it is not in the table.
    public List<String> lemmas(String word) {
        return applied(walk(new BytesRef(word), false), word);
    }

    /// The dictionary forms by the longest ending of this word that is in the table, which holds endings
    /// written backwards; none if there is no such ending.
    public List<String> lemmasByEnding(String word) {
        return applied(walk(new BytesRef(new StringBuilder(word).reverse()), true), word);
    }

    private List<String> applied(long set, String word) {
        if (set < 0) {
            return List.of();
        }
        return edits.get((int) set).stream()
                .filter(edit -> edit.fits(word))
                .map(edit -> edit.apply(word))
                .distinct()
                .toList();
    }

    /// The number of the edits of these bytes, or of the longest beginning of them; -1 if there is none.
    private long walk(BytesRef bytes, boolean beginningIsEnough) {
        try {
            var arc = words.getFirstArc(new FST.Arc<>());
            var in = words.getBytesReader();
            long sum = 0;
            long found = -1;
            for (int at = bytes.offset; at < bytes.offset + bytes.length; at++) {
                if (words.findTargetArc(bytes.bytes[at] & 0xFF, arc, arc, in) == null) {
                    return beginningIsEnough ? found : -1;
                }
                sum += arc.output();
                found = arc.isFinal() ? sum + arc.nextFinalOutput() : beginningIsEnough ? found : -1;
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
