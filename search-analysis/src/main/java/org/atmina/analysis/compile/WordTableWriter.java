package org.atmina.analysis.compile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.atmina.analysis.table.Edit;

/// Writes what [WordTable] reads. Frequent sets of edits get small numbers.
final class WordTableWriter {
    private final FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(
                    FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton())
            .suffixRAMLimitMB(Double.POSITIVE_INFINITY)
            .build();
    private final Map<List<Edit>, Integer> numbers = new LinkedHashMap<>();
    private final IntsRefBuilder scratch = new IntsRefBuilder();

    /// @param uses how often each set of edits will be added
    WordTableWriter(Map<List<Edit>, Integer> uses) throws IOException {
        uses.entrySet().stream()
                .sorted(Map.Entry.<List<Edit>, Integer>comparingByValue().reversed())
                .forEach(use -> numbers.put(use.getKey(), numbers.size()));
    }

    /// Words come in the order of their bytes in UTF-8.
    void add(String word, List<Edit> edits) throws IOException {
        Integer number = numbers.get(edits);
        if (number == null) {
            throw new IllegalArgumentException("Edits that were not announced: " + edits);
        }
        compiler.add(Util.toIntsRef(new BytesRef(word), scratch), (long) number);
    }

    void write(Path file) throws IOException {
        var metadata = compiler.compile();
        var words = FST.fromFSTReader(metadata, compiler.getFSTReader());
        try (var out = new OutputStreamDataOutput(new BufferedOutputStream(Files.newOutputStream(file)))) {
            writeEdits(out);
            words.save(out, out);
        }
    }

    private void writeEdits(DataOutput out) throws IOException {
        var single = new HashMap<Edit, Integer>();
        var inOrder = new ArrayList<Edit>();
        numbers.keySet()
                .forEach(set -> set.forEach(edit -> {
                    if (single.putIfAbsent(edit, inOrder.size()) == null) {
                        inOrder.add(edit);
                    }
                }));
        out.writeVInt(inOrder.size());
        for (Edit edit : inOrder) {
            out.writeVInt(edit.start());
            out.writeVInt(edit.end());
            out.writeString(edit.ending());
        }
        out.writeVInt(numbers.size());
        for (List<Edit> set : numbers.keySet()) {
            out.writeVInt(set.size());
            for (Edit edit : set) {
                Integer number = single.get(edit);
                out.writeVInt(number == null ? 0 : number);
            }
        }
    }
}
