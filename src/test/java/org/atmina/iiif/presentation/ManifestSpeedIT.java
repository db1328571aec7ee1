package org.atmina.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.atmina.testing.Given;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/// How fast manifests come. The bounds here are wide, for the machine that runs tests has other work; what was measured
/// is printed.
@QuarkusTest
class ManifestSpeedIT {
    private static final int TIMES = 200;

    @Inject
    Exhibits exhibits;

    @Inject
    SessionFactory sessions;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aThousandCanvasesComeInAMoment() throws IOException, InterruptedException {
        var item = item(1000);
        Exhibits.retitle(item, "en", "Warm now");
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        ask(item);
        Exhibits.retitle(item, "en", "And made again");
        long before = statistics.getPrepareStatementCount();
        long start = System.nanoTime();
        ask(item);
        double made = millis(start);
        long statements = statistics.getPrepareStatementCount() - before;
        double[] warm = times(() -> ask(item));
        System.out.printf(
                "Manifest of 1,000 canvases: made in %.0f ms with %d statements; then p50 %.1f ms, p95 %.1f ms%n",
                made, statements, warm[TIMES / 2], warm[TIMES * 95 / 100]);
        assertThat(statements).isLessThan(100); // none for each canvas; those of work beside it count, too
        assertThat(made).isLessThan(3000);
        assertThat(warm[TIMES / 2]).isLessThan(150);
    }

    @Test
    void tenCanvasesComeNearlyLikeAStaticFile() throws IOException, InterruptedException {
        var item = item(10);
        var tag = ask(item).headers().firstValue("ETag").orElseThrow();
        for (int warm = 0; warm < 3; warm++) {
            times(() -> get("/favicon.svg", null));
            times(() -> ask(item));
        }
        double[] file = times(() -> get("/favicon.svg", null));
        double[] manifest = times(() -> ask(item));
        double[] unchanged = times(() -> get(path(item), tag));
        int p95 = TIMES * 95 / 100;
        System.out.printf(
                "p50/p95 ms: static file %.2f/%.2f, manifest of 10 canvases %.2f/%.2f, unchanged %.2f/%.2f%n",
                file[TIMES / 2], file[p95], manifest[TIMES / 2], manifest[p95], unchanged[TIMES / 2], unchanged[p95]);
        assertThat(get(path(item), tag).statusCode()).isEqualTo(304);
        assertThat(manifest[TIMES / 2]).isLessThan(10 * file[TIMES / 2] + 20);
    }

    private String item(int pages) {
        var item = Given.item(Given.collection());
        exhibits.images(item, exhibits.scans(item, pages, "en", "One paragraph.", "And another one."));
        Given.publish(item);
        return item;
    }

    /// Something that is asked for again and again.
    private interface Ask {
        HttpResponse<byte[]> ask() throws IOException, InterruptedException;
    }

    /// How long it took each time, the shortest first.
    private static double[] times(Ask ask) throws IOException, InterruptedException {
        var times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            ask.ask();
            times[i] = millis(start);
        }
        Arrays.sort(times);
        return times;
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1_000_000.0;
    }

    private HttpResponse<byte[]> ask(String item) throws IOException, InterruptedException {
        var found = get(path(item), null);
        assertThat(found.statusCode()).isEqualTo(200);
        return found;
    }

    private static String path(String item) {
        return "/iiif/presentation/3/" + item + "/manifest";
    }

    private HttpResponse<byte[]> get(String path, @org.jspecify.annotations.Nullable String known)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Accept-Encoding", "gzip");
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
