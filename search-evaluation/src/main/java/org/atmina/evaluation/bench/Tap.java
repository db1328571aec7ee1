package org.atmina.evaluation.bench;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import org.atmina.evaluation.EvaluationException;

/// Stands between a service and its search engine, hands everything on, and writes down the searches: so whatever the
/// service asks can be asked again without it, byte for byte.
public final class Tap implements AutoCloseable {
    private static final Set<String> KEPT_FROM_REQUEST = Set.of("content-type", "accept");
    private static final Set<String> LEFT_OUT_OF_ANSWER = Set.of("content-length", "transfer-encoding", "connection");

    private static final List<String> JSON = List.of("application/json");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final URI engine;
    private final List<Search> searches = new ArrayList<>();

    /// @param path with what stands behind the question mark
    public record Search(String path, String type, String accept, byte[] body) {}

    public Tap(URI engine) {
        this.engine = engine;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new EvaluationException("No port is free for the tap.", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handOn);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The searches since the last call.
    public synchronized List<Search> taken() {
        var taken = List.copyOf(searches);
        searches.clear();
        return taken;
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().toString();
            if (path.contains("_search") || path.contains("_msearch")) {
                var headers = exchange.getRequestHeaders();
                note(new Search(
                        path,
                        headers.getOrDefault("Content-Type", JSON).getFirst(),
                        headers.getOrDefault("Accept", JSON).getFirst(),
                        body));
            }
            var request = HttpRequest.newBuilder(engine.resolve(path))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (KEPT_FROM_REQUEST.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            answer(exchange, request.build());
        }
    }

    private synchronized void note(Search search) {
        searches.add(search);
    }

    private void answer(HttpExchange exchange, HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> {
                if (!LEFT_OUT_OF_ANSWER.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean empty = response.body().length == 0;
            exchange.sendResponseHeaders(response.statusCode(), empty ? -1 : response.body().length);
            if (!empty) {
                exchange.getResponseBody().write(response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
