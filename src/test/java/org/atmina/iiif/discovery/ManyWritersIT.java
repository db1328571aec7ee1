package org.atmina.iiif.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Many people publish at once while a harvester reads without a pause.
@QuarkusTest
class ManyWritersIT {
    private static final int WRITERS = 8;
    private static final int ITEMS_OF_EACH = 15;

    @Test
    void aHarvesterMissesNothingAndNothingIsPutBeforeWhatItHasRead() throws Exception {
        var published = ConcurrentHashMap.<String>newKeySet();
        var withdrawn = ConcurrentHashMap.<String>newKeySet();
        var done = new AtomicBoolean();
        var readings = new ArrayList<List<Harvest.Told>>();
        try (var people = Executors.newFixedThreadPool(WRITERS + 1)) {
            var harvester = people.submit(() -> {
                while (!done.get()) {
                    readings.add(Harvest.all());
                }
            });
            var writers = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(people.submit(() -> write(published, withdrawn)));
            }
            for (var writer : writers) {
                writer.get(2, TimeUnit.MINUTES);
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> living(Harvest.all()), living -> living.containsAll(published));
            done.set(true);
            harvester.get(1, TimeUnit.MINUTES);
        }
        for (int i = 1; i < readings.size(); i++) {
            assertThat(readings.get(i)).startsWith(readings.get(i - 1).toArray(Harvest.Told[]::new));
        }
        assertThat(readings).hasSizeGreaterThan(2);
        assertThat(living(Harvest.all())).containsAll(published).doesNotContainAnyElementsOf(withdrawn);
    }

    private static void write(Set<String> published, Set<String> withdrawn) {
        var collection = Given.collection();
        for (int i = 0; i < ITEMS_OF_EACH; i++) {
            var item = Given.publishedItem(collection);
            if (i % 3 == 0) {
                Given.withdraw(item, "A test.");
                withdrawn.add(item);
            } else {
                rename(item, "Letter " + i);
                published.add(item);
            }
        }
    }

    private static void rename(String item, String title) {
        int version =
                as("archivist").get(API + "/items/" + item).then().extract().path("version");
        as("archivist")
                .body(Map.of("title", Given.text("en", title), "version", version))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200);
    }

    /// The public identifiers of the manifests that are there, as a harvester knows them who has followed the stream.
    private static Set<String> living(List<Harvest.Told> told) {
        var living = new java.util.HashSet<String>();
        for (var each : told) {
            if ("Manifest".equals(each.objectType()) && each.object() != null) {
                if (each.type().equals("Delete")) {
                    living.remove(each.object());
                } else {
                    living.add(each.object());
                }
            }
        }
        return living.stream()
                .map(object -> object.replaceAll(".*/presentation/3/([^/]+)/manifest", "$1"))
                .collect(Collectors.toSet());
    }
}
