package org.atmina.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.search.Archive;
import org.atmina.testing.Given;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/// Items of which nothing is said in context, which are most, cost no statements for it when all are indexed anew.
@QuarkusTest
class ItemWritingIT {
    @Inject
    Archive archive;

    @Inject
    Items items;

    @Inject
    ItemWriting writing;

    @Inject
    IndexLayout layout;

    @Inject
    IndexQueue queue;

    @Inject
    SessionFactory sessions;

    @Test
    void asksForManyAtOnceWhichOfThemHaveAContext() {
        var collection = Given.collection();
        var names = Stream.of("Eins", "Zwei", "Drei", "Vier")
                .map(title -> archive.published(collection, title, "de", title + " und mehr."))
                .toList();
        var written = names.stream()
                .map(name -> items.byName(new PublicId(name)).orElseThrow().id())
                .toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> found(collection) == written.size());
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = askedForContext(statistics);
        assertThat(write(written)).isEmpty();
        assertThat(askedForContext(statistics)).isEqualTo(before);

        as("curator")
                .put(API + "/items/" + names.getFirst() + "/context/advisories/propaganda")
                .then()
                .statusCode(200);
        assertThat(write(written)).isEmpty();
        assertThat(askedForContext(statistics))
                .as("what is counted is asked for where there is something")
                .isGreaterThan(before);
    }

    private List<String> write(List<UUID> written) {
        return List.copyOf(
                writing.write(written, queue.nextRevision(), layout.current()).values());
    }

    /// How many statements read the context of a single item.
    private static long askedForContext(Statistics statistics) {
        return Arrays.stream(statistics.getQueries())
                .filter(query -> query.contains("item_advisory") || query.contains("context_note"))
                .filter(query -> !query.contains("union"))
                .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                .sum();
    }

    private static int found(String collection) {
        return anonymous().get(API + "/search?collection=" + collection).path("hits.size()");
    }
}
