package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.iiif.image.Asking.get;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.atmina.catalog.image.PageImage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A hundred thousand requests of bad and of good faith, thousands at once, and readers that do not read: each gets an
/// answer that the standard names, and afterwards the service is as it was.
@QuarkusTest
class ImageFuzzIT {
    private static final int REQUESTS = 100_000;
    private static final int CONNECTIONS = 8;
    private static final int AT_ONCE = 40;
    private static final long SEED = 19180218;
    private static final Set<Integer> NAMED = Set.of(200, 303, 304, 400, 404, 501, 503);
    private static final int LONGEST_WAIT = 60_000;

    @Inject
    Shown shown;

    @Inject
    MeterRegistry metrics;

    /// An answer, as far as it matters here.
    private record Answer(int status, boolean crossOrigin) {}

    @Test
    @DisplayName("IMG-54, IMG-57: whatever is asked gets an answer that the standard names, in time")
    void whateverIsAskedIsAnswered() throws Exception {
        var image = shown.page(300, 200, 3);
        var before = pieces(image);
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        Map<String, Integer> unexpected = new ConcurrentHashMap<>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var runs = new ArrayList<Future<?>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                var hostile = new Hostile(SEED + i, image.id().toString(), image.version());
                runs.add(threads.submit(() -> {
                    ask(hostile, REQUESTS / CONNECTIONS, statuses, unexpected);
                    return null;
                }));
            }
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(statuses.values().stream().mapToLong(LongAdder::sum).sum()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(statuses).containsKeys(200, 303, 400, 404);
        assertThat(statuses.getOrDefault(200, new LongAdder()).sum()).isGreaterThan(REQUESTS / 200);
        asBefore(image, before);
    }

    /// As viewers and validators send it: `^` is not encoded there.
    @Test
    @DisplayName("IMG-08: a caret as it is typed enlarges")
    void aCaretMayStandAsItIs() throws Exception {
        var image = shown.page(300, 200, 3);
        try (var socket = new Socket("localhost", URI.create(Asking.base()).getPort())) {
            socket.setSoTimeout(LONGEST_WAIT);
            var asked = List.of(
                    "/iiif/3/" + image.id() + "/full/^600,/0/default.jpg",
                    "/iiif/3/" + image.id() + "/full/^max/0/default.jpg");
            socket.getOutputStream().write(lines(asked).getBytes(StandardCharsets.UTF_8));
            var in = new BufferedInputStream(socket.getInputStream());
            assertThat(read(in)).isEqualTo(new Answer(200, true));
            assertThat(read(in)).isEqualTo(new Answer(200, true));
        }
    }

    private static void ask(
            Hostile hostile, int count, Map<Integer, LongAdder> statuses, Map<String, Integer> unexpected)
            throws IOException {
        var address = URI.create(Asking.base());
        for (int done = 0; done < count; ) {
            try (var socket = new Socket("localhost", address.getPort())) {
                socket.setSoTimeout(LONGEST_WAIT);
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                for (int batch = 0; batch < 50 && done < count; batch++, done += AT_ONCE) {
                    var asked = IntStream.range(0, AT_ONCE)
                            .mapToObj(i -> hostile.next())
                            .toList();
                    socket.getOutputStream().write(lines(asked).getBytes(StandardCharsets.UTF_8));
                    for (var each : asked) {
                        var answer = read(in);
                        statuses.computeIfAbsent(answer.status, status -> new LongAdder())
                                .increment();
                        if (!NAMED.contains(answer.status) || !answer.crossOrigin) {
                            unexpected.put(each, answer.status);
                        }
                    }
                }
            }
        }
    }

    private static String lines(List<String> addresses) {
        var lines = new StringBuilder();
        for (var address : addresses) {
            lines.append("GET ").append(address).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        return lines.toString();
    }

    private static Answer read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        boolean crossOrigin = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).strip());
            }
            crossOrigin |= small.equals("access-control-allow-origin: *");
        }
        if (status != 304) {
            in.skipNBytes(length);
        }
        return new Answer(status, crossOrigin);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection ended after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Test
    @DisplayName("IMG-57: a thousand odd requests at once are served or told to come again")
    void aThousandAtOnce() throws Exception {
        var image = shown.page(1501, 1103, 3);
        var before = pieces(image);
        var address = URI.create(Asking.base());
        var service = "/iiif/3/" + image.id() + "/";
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) {
                var path = service + (i % 400) + "," + i % 300 + ",1001,703/" + (500 + i % 400) + ",/" + i % 360
                        + "/default.png";
                threads.submit(() -> {
                    try (var socket = new Socket("localhost", address.getPort())) {
                        socket.setSoTimeout(LONGEST_WAIT);
                        socket.getOutputStream().write(lines(List.of(path)).getBytes(StandardCharsets.UTF_8));
                        var answer = read(new BufferedInputStream(socket.getInputStream()));
                        statuses.computeIfAbsent(answer.status, status -> new LongAdder())
                                .increment();
                    }
                    return null;
                });
            }
        }
        assertThat(statuses.keySet()).isSubsetOf(200, 503).contains(200);
        assertThat(statuses.values().stream().mapToLong(LongAdder::sum).sum()).isEqualTo(1000);
        asBefore(image, before);
    }

    @Test
    @DisplayName("IMG-57: readers that do not read hold up nobody")
    void slowReaders() throws Exception {
        var image = shown.page(1501, 1103, 3);
        var before = pieces(image);
        var address = URI.create(Asking.base());
        var path = "/iiif/3/" + image.id() + "/full/max/0/default.";
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 200; i++) {
                var socket = new Socket();
                socket.setReceiveBufferSize(2048);
                socket.connect(new java.net.InetSocketAddress("localhost", address.getPort()));
                var asked = IntStream.range(0, 20)
                        .mapToObj(each -> path + (each % 2 == 0 ? "jpg" : "png"))
                        .toList();
                socket.getOutputStream().write(lines(asked).getBytes(StandardCharsets.UTF_8));
                sockets.add(socket);
            }
            asBefore(image, before);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        asBefore(image, before);
    }

    private static List<byte[]> pieces(PageImage image) {
        var service = "/iiif/3/" + image.id() + "~" + image.version();
        var pieces = new ArrayList<byte[]>();
        for (var path : List.of(
                "/info.json",
                "/0,0,512,512/max/0/default.jpg",
                "/full/max/0/default.jpg",
                "/3,3,50,50/max/0/default.png")) {
            var answer = get(service + path);
            assertThat(answer.statusCode()).isEqualTo(200);
            pieces.add(answer.body());
        }
        return pieces;
    }

    private void asBefore(PageImage image, List<byte[]> before) {
        var after = pieces(image);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(metrics.get("atmina.images.pixels.in.flight").gauge().value())
                    .isZero();
            assertThat(metrics.get("atmina.images.waiting").gauge().value()).isZero();
        });
    }
}
