package org.atmina.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A service that speaks just enough of the API to take files in. A file whose name says so ends in that state.
final class FakeArchive implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> fileOfJob = new ConcurrentHashMap<>();
    private final Map<String, Integer> looks = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();

    FakeArchive() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    ArchiveClient client() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new ArchiveClient(ArchiveClient.connection(), url, () -> "a-token");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + path);
        bodies.add(body);
        String[] parts = path.split("/");
        switch (exchange.getRequestMethod() + " " + parts[1]) {
            case "GET collections" -> send(exchange, 200, "{\"total\":0,\"collections\":[]}");
            case "POST collections" -> send(exchange, 201, "{\"id\":\"c1\"}");
            case "GET items" -> send(exchange, 200, "{\"total\":0,\"items\":[]}");
            case "POST items" -> item(exchange, parts, body);
            case "POST authorities" -> send(exchange, 200, authorities(body));
            case "GET jobs" -> send(exchange, 200, job(parts[2]));
            default -> send(exchange, 404, "{\"detail\":\"There is no such thing.\"}");
        }
    }

    private void item(HttpExchange exchange, String[] parts, String body) throws IOException {
        if (parts.length == 2) {
            send(exchange, 201, "{\"id\":\"i1\",\"state\":\"draft\"}");
        } else if (parts[3].equals("publish")) {
            send(exchange, 200, "{}");
        } else if (body.contains("filename=\"refused")) {
            send(
                    exchange,
                    413,
                    "{\"type\":\"urn:atmina:problem:too-large\",\"detail\":\"This file is larger than allowed.\"}");
        } else {
            String job = "j" + (fileOfJob.size() + 1);
            fileOfJob.put(job, body.replaceAll("(?s).*filename=\"([^\"]*)\".*", "$1"));
            send(exchange, 202, "{\"job\":\"" + job + "\"}");
        }
    }

    /// Running at the first look, finished at the second.
    private String job(String id) {
        boolean running = looks.merge(id, 1, Integer::sum) == 1;
        String name = fileOfJob.get(id);
        boolean bad = String.valueOf(name).startsWith("encrypted");
        String state = running ? "running" : bad ? "failed" : "completed";
        return """
                {"id":"%s","state":"%s","outcome":"%s","message":"%s","pagesDone":%d,"pagesTotal":3,"language":"en","seconds":1.25}
                """.formatted(
                        id,
                        state,
                        bad ? "encrypted" : "readable",
                        bad ? "The file is locked by a password." : "",
                        running ? 1 : 3);
    }

    /// The second row is always refused.
    private static String authorities(String csv) {
        return """
                {"counts":{"made":%d,"changed":0,"unchanged":0,"refused":1},
                 "rows":[{"row":3,"entity":"b","result":"refused","reason":"period","message":"No period."}]}
                """.formatted(csv.lines().count() - 2);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 300 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
