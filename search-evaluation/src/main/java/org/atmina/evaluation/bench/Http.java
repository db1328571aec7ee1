package org.atmina.evaluation.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.atmina.evaluation.EvaluationException;

/// The one client of a benchmark: connections are kept, answers are read to their end.
final class Http implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /// One request, whose bytes are made before its time is taken.
    static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
    }

    static HttpRequest post(URI address, String type, String accept, byte[] body) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("Accept", accept)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvaluationException("Interrupted.", e);
        }
    }

    /// @throws EvaluationException where the answer is not 200
    JsonNode json(HttpRequest request) {
        try {
            var response = send(request);
            if (response.statusCode() != 200) {
                throw new EvaluationException(request.uri() + " answered " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new EvaluationException(request.uri() + " cannot be reached: " + e, e);
        }
    }

    static JsonNode tree(byte[] body) throws IOException {
        return JSON.readTree(body);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
