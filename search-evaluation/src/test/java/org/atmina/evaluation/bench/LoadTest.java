package org.atmina.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.atmina.evaluation.bench.QueryMix.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service that asks an engine two things for each question, and readers of both.
class LoadTest {
    private static final List<Question> QUESTIONS =
            List.of(new Question("one word", "/api/v1/search?q=a"), new Question("nothing", "/api/v1/nowhere"));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger total = new AtomicInteger(3);
    private final HttpServer engine = server();
    private final HttpServer service = server();
    private final Tap tap = new Tap(address(engine));

    private static HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        engine.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI() + " " + body);
            answer(exchange, "{\"engine\": true}");
        });
        service.createContext("/api/v1/search", exchange -> {
            ask("/items/_search?x=1", "first");
            ask("/passages/_search", "second");
            answer(exchange, "{\"total\": " + total.get() + "}");
        });
        engine.start();
        service.start();
    }

    @AfterEach
    void stop() {
        tap.close();
        engine.stop(0);
        service.stop(0);
    }

    private void ask(String path, String body) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(tap.address().resolve(path))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Test
    void asksTheEngineTheSameAsTheServiceDid() {
        try (var load = new Load(address(service), address(engine))) {
            var known = load.learn(QUESTIONS, address(service), tap);
            asked.clear();

            var round = load.round(known, 2, Duration.ofMillis(300), 1);

            assertThat(known).hasSize(1);
            assertThat(known.getFirst().hits()).isTrue();
            assertThat(asked).contains("/items/_search?x=1 first", "/passages/_search second");
            assertThat(round.failed()).isZero();
            assertThat(round.api().count()).isEqualTo(round.direct().count()).isPositive();
            assertThat(round.kinds()).hasSize(1);
        }
    }

    @Test
    void countsWhatBecomesEmptyOrFails() {
        try (var load = new Load(address(service), address(engine))) {
            var known = load.learn(QUESTIONS, address(service), tap);
            total.set(0);
            var looks = new AtomicInteger();

            var searching = load.whileIt(() -> looks.incrementAndGet() <= 5, known, 1);
            service.stop(0);
            var more = load.whileIt(() -> looks.incrementAndGet() <= 8, known, 1);

            assertThat(searching.empty()).isEqualTo(5);
            assertThat(searching.failed()).isZero();
            assertThat(more.failed()).isEqualTo(2);
        }
    }
}
