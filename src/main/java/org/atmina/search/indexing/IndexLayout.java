package org.atmina.search.indexing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.SearchSettings;

/// Which indices there are and what stands behind which alias.
///
/// A name ends in the hash of the definition and the time of making. Behind the alias stands the live index; behind
/// the alias with `-next` the one being rebuilt. Who changes this holds [IndexLocks#exclusively].
@ApplicationScoped
class IndexLayout {
    private static final String STAMPED = "-[0-9a-f]{8}-[0-9]+";

    private final ItemIndex index;
    private final String prefix;
    private final Clock clock;

    IndexLayout(ItemIndex index, SearchSettings settings, Clock clock) {
        this.index = index;
        this.prefix = settings.indexPrefix();
        this.clock = clock;
    }

    /// What a search may read and what the indexer has to write.
    ///
    /// @param live by kind; a kind without index is absent
    /// @param next by kind, during a rebuild
    record Layout(Map<IndexKind, String> live, Map<IndexKind, String> next) {
        boolean isComplete() {
            return live.size() == IndexKind.values().length;
        }

        /// The indices that a change has to be written to.
        List<String> writable(IndexKind kind) {
            return Stream.of(live, next)
                    .map(side -> side.get(kind))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    Layout current() {
        return index.write(client -> new Layout(behind(client, false), behind(client, true)));
    }

    /// Whether the live indices are of the definitions that this program knows.
    boolean isUpToDate(Layout layout) {
        return layout.live().entrySet().stream()
                .allMatch(entry -> entry.getKey().isOfThisDefinition(entry.getValue(), prefix));
    }

    /// Makes empty indices and lets searches read them.
    void createLive() {
        create(false);
    }

    /// Makes empty indices for a rebuild.
    Map<IndexKind, String> createNext() {
        return create(true);
    }

    private Map<IndexKind, String> create(boolean next) {
        var made = new EnumMap<IndexKind, String>(IndexKind.class);
        long stamp = clock.millis();
        for (IndexKind kind : IndexKind.values()) {
            var name = kind.indexName(prefix, stamp);
            var alias = next ? kind.nextAlias(prefix) : kind.alias(prefix);
            index.write(client -> client.indices()
                    .create(c -> c.withJson(new StringReader(kind.definition()))
                            .index(name)
                            .aliases(alias, a -> a)));
            made.put(kind, name);
        }
        return made;
    }

    /// Lets searches read the rebuilt indices instead of the ones before, in one step: no search finds nothing. The old
    /// ones stay for the searches that are reading them.
    void promoteNext() {
        index.write(client -> {
            var actions = new ArrayList<Action>();
            for (var entry : behind(client, true).entrySet()) {
                var kind = entry.getKey();
                actions.add(
                        Action.of(a -> a.add(add -> add.index(entry.getValue()).alias(kind.alias(prefix)))));
                actions.add(Action.of(
                        a -> a.remove(remove -> remove.index(entry.getValue()).alias(kind.nextAlias(prefix)))));
            }
            behind(client, false)
                    .forEach((kind, old) -> actions.add(
                            Action.of(a -> a.remove(remove -> remove.index(old).alias(kind.alias(prefix))))));
            return client.indices().updateAliases(u -> u.actions(actions));
        });
    }

    /// Removes what a rebuild that came to no end has left, and any index of ours behind no alias.
    void removeLeftovers() {
        index.write(client -> {
            var live = Set.copyOf(behind(client, false).values());
            for (IndexKind kind : IndexKind.values()) {
                var all =
                        client.indices().get(g -> g.index(kind.pattern(prefix)).allowNoIndices(true));
                for (String name : all.result().keySet()) {
                    if (!live.contains(name) && name.matches(Pattern.quote(kind.alias(prefix)) + STAMPED)) {
                        client.indices().delete(d -> d.index(name).ignoreUnavailable(true));
                    }
                }
            }
            return live;
        });
    }

    private Map<IndexKind, String> behind(ElasticsearchClient client, boolean next) throws IOException {
        var names = new EnumMap<IndexKind, String>(IndexKind.class);
        for (IndexKind kind : IndexKind.values()) {
            var alias = next ? kind.nextAlias(prefix) : kind.alias(prefix);
            if (client.indices().existsAlias(e -> e.name(alias)).value()) {
                var found =
                        client.indices().getAlias(g -> g.name(alias)).result().keySet();
                found.stream().findFirst().ifPresent(name -> names.put(kind, name));
            }
        }
        return names;
    }
}
