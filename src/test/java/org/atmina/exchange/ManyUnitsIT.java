package org.atmina.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// A text of many paragraphs goes out and comes back stretch by stretch. `-Dunits.to.exchange=40000`
/// tries more of them than a build has time for.
@QuarkusTest
class ManyUnitsIT {
    private static final Logger LOG = Logger.getLogger(ManyUnitsIT.class);
    private static final int UNITS = Integer.getInteger("units.to.exchange", 1_700);
    private static final int EVERY = 400;

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    @Test
    void allOfThemGoOutInOrderAndOnlyTheEditedOnesComeBack() {
        var paragraphs = IntStream.range(0, UNITS)
                .mapToObj(i -> "Absatz " + i + " sagt, was damals am Hafen geschah.")
                .toArray(String[]::new);
        var item = ExchangedItem.of(items, files, texts, Given.collection(), paragraphs);
        for (var format : new String[] {"xliff", "csv", "xlsx"}) {
            long start = System.nanoTime();
            var file = item.export("translator-lv", format);
            LOG.infof("event=exported format=%s units=%d bytes=%d ms=%d", format, UNITS, file.length, millis(start));
        }
        var file = new String(item.export("translator-lv", "csv"), StandardCharsets.UTF_8);
        assertThat(file.lines().skip(1).map(row -> row.split(";", 2)[0]))
                .containsExactlyElementsOf(
                        item.units().stream().map(Object::toString).toList());
        var edited = edited(file);
        long start = System.nanoTime();
        item.send("translator-lv", "csv", edited.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("counts.taken", is((UNITS + EVERY - 1) / EVERY))
                .body("counts.untouched", is(UNITS - (UNITS + EVERY - 1) / EVERY));
        LOG.infof("event=imported units=%d ms=%d", UNITS, millis(start));
        assertThat(item.revisions(EVERY)).containsExactly(1);
        assertThat(item.revisions(1)).isEmpty();
    }

    private static String edited(String file) {
        var rows = file.lines().toList();
        var edited = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            boolean translated = row > 0 && (row - 1) % EVERY == 0;
            edited.append(translated ? rows.get(row).replace(".;;", ".;Rindkopa;") : rows.get(row))
                    .append("\r\n");
        }
        return edited.toString();
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
