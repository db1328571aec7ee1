package org.atmina.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The archive's API as one person sees it.
final class ArchiveClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration UPLOAD_PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http;
    private final String url;
    private final Tokens tokens;

    ArchiveClient(HttpClient http, String url, Tokens tokens) {
        this.http = http;
        this.url = url.replaceAll("/+$", "");
        this.tokens = tokens;
    }

    static HttpClient connection() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    Optional<JsonNode> collection(String identifier) {
        JsonNode found = get("/collections?identifier=" + encoded(identifier) + "&size=1");
        return Optional.ofNullable(found.path("collections").get(0));
    }

    /// Its texts in that language, where they are translated.
    Optional<JsonNode> collection(String identifier, String language) {
        JsonNode found = get("/collections?identifier=" + encoded(identifier) + "&size=1&lang=" + language);
        return Optional.ofNullable(found.path("collections").get(0));
    }

    JsonNode createCollection(Map<String, ?> collection) {
        return post("/collections", collection);
    }

    Optional<JsonNode> item(String collection, String identifier) {
        JsonNode found =
                get("/items?collection=" + encoded(collection) + "&identifier=" + encoded(identifier) + "&size=1");
        return Optional.ofNullable(found.path("items").get(0));
    }

    JsonNode itemById(String item) {
        return get("/items/" + item);
    }

    JsonNode createItem(Map<String, ?> item) {
        return post("/items", item);
    }

    void publish(String item) {
        post("/items/" + item + "/publish", Map.of("acknowledgeErrors", false));
    }

    /// Publishes what was not read well, too: somebody knows why.
    void publishAllTheSame(String item) {
        post("/items/" + item + "/publish", Map.of("acknowledgeErrors", true));
    }

    /// Sends one file without ever holding it in memory.
    JsonNode upload(String item, Path file, Map<String, String> fields) throws FileNotFoundException {
        String boundary = "atmina-" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        fields.forEach(
                (name, value) -> head.append(part(boundary, "name=\"" + name + "\"", "text/plain; charset=UTF-8"))
                        .append(value)
                        .append("\r\n"));
        String name = file.getFileName().toString().replace("\"", "%22");
        head.append(part(boundary, "name=\"file\"; filename=\"" + name + "\"", "application/octet-stream"));
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send("POST", "/items/" + item + "/files", body, "multipart/form-data; boundary=" + boundary);
    }

    private static String part(String boundary, String disposition, String type) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n";
    }

    JsonNode job(String job) {
        return get("/jobs/" + job);
    }

    JsonNode segments(String item, String language, int page, int size) {
        return get("/items/" + item + "/text?lang=" + language + "&page=" + page + "&size=" + size);
    }

    JsonNode saveTranslation(String unit, String language, String text, int baseRevision) {
        return send(
                "PUT",
                addressOf(unit, language),
                json(Map.of("baseRevision", baseRevision, "text", text)),
                "application/json");
    }

    void submit(String unit, String language, int revision) {
        post(addressOf(unit, language) + "/submit", Map.of("revision", revision));
    }

    void approve(String unit, String language, int revision) {
        post(addressOf(unit, language) + "/approve", Map.of("revision", revision));
    }

    JsonNode translation(String unit, String language) {
        return get(addressOf(unit, language));
    }

    private static String addressOf(String unit, String language) {
        return "/text-units/" + unit + "/translations/" + language;
    }

    /// Takes in a file of authorities: names as CSV, or JSON in the shape of Wikidata's entities.
    ///
    /// @param keep authorities that are there already stay as they are
    /// @param dryRun say what would become of the rows, and write nothing
    JsonNode importAuthorities(Path file, boolean keep, boolean dryRun) throws FileNotFoundException {
        boolean json = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return send(
                "POST",
                "/authorities/import?keep=" + keep + "&dryRun=" + dryRun,
                BodyPublishers.ofFile(file),
                json ? "application/json" : "text/csv");
    }

    /// Takes in a file of terms: TBX-Basic. Entries that are there already stay as they are.
    JsonNode importGlossary(Path file) throws FileNotFoundException {
        return send("POST", "/glossary/import?keep=true", BodyPublishers.ofFile(file), "application/xml");
    }

    JsonNode rebuildDerivatives() {
        return post("/admin/derivatives", Map.of());
    }

    JsonNode derivatives() {
        return get("/admin/derivatives");
    }

    JsonNode startReindex() {
        return post("/admin/reindex", Map.of());
    }

    JsonNode reindexing() {
        return get("/admin/reindex");
    }

    private JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "application/json");
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, json(body), "application/json");
    }

    private JsonNode send(String method, String path, BodyPublisher body, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .timeout(type.startsWith("multipart/") || path.contains("/import?") ? UPLOAD_PATIENCE : PATIENCE)
                .header("Authorization", "Bearer " + tokens.current())
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = tree(response.body());
            if (response.statusCode() >= 300) {
                throw ApiProblem.of(response.statusCode(), answer, method + " " + path);
            }
            return answer;
        } catch (IOException e) {
            throw new CommandFailed("The archive at " + url + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }

    private static JsonNode tree(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
