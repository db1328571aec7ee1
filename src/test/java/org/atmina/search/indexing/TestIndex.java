package org.atmina.search.indexing;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atmina.search.Corpus;
import org.atmina.search.index.Documents;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.SearchSettings;
import org.atmina.stack.TestStack;

/// Both indices on a real server under a name of their own, written without a database.
public final class TestIndex implements AutoCloseable {
    private final SearchSettings settings;
    private final ItemIndex index;
    private final IndexLayout layout;
    private final DocumentWriter writer;
    private long revision;

    public TestIndex() {
        var stack = TestStack.get();
        settings = new SmallRyeConfigBuilder()
                .withMapping(SearchSettings.class)
                .withDefaultValues(Map.of(
                        "atmina.search.url",
                        stack.elasticsearchUrl(),
                        "atmina.search.index-prefix",
                        "test_" + UUID.randomUUID()))
                .build()
                .getConfigMapping(SearchSettings.class);
        index = new ItemIndex(settings);
        layout = new IndexLayout(index, settings, Clock.systemUTC());
        writer = new DocumentWriter(index, new StaleDocuments(index));
        layout.createLive();
    }

    public SearchSettings settings() {
        return settings;
    }

    public ItemIndex index() {
        return index;
    }

    public void write(Corpus... items) {
        writeAs(++revision, items);
    }

    /// As a writer that asked for its number long ago may still do.
    public void writeAs(long number, Corpus... items) {
        var documents = new ArrayList<Documents>();
        for (Corpus item : items) {
            documents.add(Documents.of(item.build(), number));
        }
        var failures =
                writer.write(new DocumentWriter.Work(List.copyOf(documents), Set.of(), number), layout.current());
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.toString());
        }
        revision = Math.max(revision, number);
    }

    public void remove(UUID item) {
        writer.write(new DocumentWriter.Work(List.of(), Set.of(item), ++revision), layout.current());
    }

    @Override
    public void close() throws IOException {
        index.write(client -> client.indices()
                .delete(d -> d.index(List.copyOf(layout.current().live().values()))));
        index.close();
    }
}
