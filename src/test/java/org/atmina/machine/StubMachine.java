package org.atmina.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A server that speaks as LibreTranslate does and behaves as it is told, and an archive that asks it.
public class StubMachine implements QuarkusTestResourceLifecycleManager {
    static final long BUDGET = 2000;
    static final String KEY = "a key of the test";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What it was asked, in order. The tests and this class may be loaded twice, so it stands in the
    /// system's properties.
    private static final String PORT = "org.atmina.machine.stub";

    private @Nullable HttpServer server;
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private volatile List<String> script = List.of();

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/translate", this::translate);
            started.createContext("/script", this::tell);
            started.createContext("/questions", this::confess);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
            System.setProperty(PORT, "" + started.getAddress().getPort());
            return Map.of(
                    "atmina.machine.provider", "libretranslate",
                    "atmina.machine.url", address(),
                    "atmina.machine.api-key", KEY,
                    "atmina.machine.timeout", "1S",
                    "atmina.machine.backoff", "10MS",
                    "atmina.machine.max-answer", "64K",
                    "atmina.machine.characters-per-day", "" + BUDGET,
                    "atmina.machine.batch", "12",
                    "atmina.machine.failures", "6",
                    "atmina.machine.rest", "2S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String address() {
        return "http://127.0.0.1:" + Objects.requireNonNull(System.getProperty(PORT));
    }

    private void tell(HttpExchange exchange) throws IOException {
        var told = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        script = told.isEmpty() ? List.of() : List.of(told.split(" "));
        questions.clear();
        answer(exchange, 200, "");
    }

    private void confess(HttpExchange exchange) throws IOException {
        answer(exchange, 200, JSON.writeValueAsString(questions));
    }

    /// The n-th question is answered as the n-th word of the script says, all further ones as its last
    /// word does.
    private void translate(HttpExchange exchange) throws IOException {
        var question = JSON.readTree(exchange.getRequestBody());
        questions.add(question);
        var now = script;
        var act = now.isEmpty() ? "well" : now.get(Math.min(questions.size(), now.size()) - 1);
        switch (act) {
            case "silent" -> pause();
            case "slow-body" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                pause();
            }
            case "garbage" -> answer(exchange, 200, "<html>Sign in to the network</html>");
            case "no-texts" -> answer(exchange, 200, "{\"error\": \"none\"}");
            case "empty" -> answer(exchange, 200, "{\"translatedText\": [\" \"]}");
            case "too-many" -> answer(exchange, 200, "{\"translatedText\": [\"viens\", \"divi\", \"trīs\"]}");
            case "too-large" -> answer(exchange, 200, "{\"translatedText\": [\"" + "x".repeat(100_000) + "\"]}");
            case "redirect" -> {
                exchange.getResponseHeaders().add("Location", "/questions");
                answer(exchange, 307, "");
            }
            case "well" -> answer(exchange, 200, well(question));
            default -> answer(exchange, Integer.parseInt(act), "{\"error\": \"as told\"}");
        }
    }

    private static String well(JsonNode question) throws IOException {
        var answer = JSON.createObjectNode();
        var texts = answer.putArray("translatedText");
        question.path("q").forEach(text -> texts.add("Mašīnraksts " + text.asText()));
        return JSON.writeValueAsString(answer);
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
