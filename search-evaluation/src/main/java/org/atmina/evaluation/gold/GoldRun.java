package org.atmina.evaluation.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atmina.evaluation.EvaluationException;
import org.atmina.evaluation.gold.GoldReport.Answered;
import org.atmina.evaluation.gold.GoldSet.Query;
import org.jspecify.annotations.Nullable;

/// Asks a running archive every query of the gold set, as a reader without a login. Only the demonstration collection
/// is searched, so that an archive with more in it answers the same.
public final class GoldRun {
    private static final String COLLECTION = "atmina-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI archive;

    /// @param archive its address, such as `http://127.0.0.1:8080`
    public GoldRun(URI archive) {
        this.archive = archive;
    }

    /// @throws EvaluationException where the archive does not answer, or does not hold the demonstration collection
    public GoldReport run(GoldSet set) {
        var collection = get("/collections?size=1&identifier=" + COLLECTION)
                .path("collections")
                .path(0)
                .path("id")
                .asText();
        if (collection.isEmpty()) {
            throw new EvaluationException(
                    "The archive does not hold the demonstration collection; load it with ./archive demo.");
        }
        var identifiers = identifiers();
        return new GoldReport(set.queries().stream()
                .map(query -> ask(query, collection, identifiers))
                .toList());
    }

    private Map<String, String> identifiers() {
        var identifiers = new HashMap<String, String>();
        for (int page = 1; ; page++) {
            var items = get("/items?size=200&page=" + page).path("items");
            items.forEach(item -> identifiers.put(
                    item.path("id").asText(), item.path("identifier").asText()));
            if (items.isEmpty()) {
                return identifiers;
            }
        }
    }

    private Answered ask(Query query, String collection, Map<String, String> identifiers) {
        var answer = get("/search?size=" + Ranking.SHOWN + "&lang=" + query.language() + "&collection=" + collection
                + "&q=" + URLEncoder.encode(query.query(), StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        answer.path("hits")
                .forEach(hit -> found.add(identifiers.getOrDefault(
                        hit.path("item").asText(), hit.path("item").asText())));
        return new Answered(
                query.language(),
                query.kind(),
                query.query(),
                List.copyOf(found),
                new Ranking(found, query.relevant()).figures(),
                offered(query.didYouMean(), answer.path("didYouMean")));
    }

    private static @Nullable Boolean offered(@Nullable String wanted, JsonNode said) {
        return wanted == null ? null : wordings(said).stream().anyMatch(wanted::equalsIgnoreCase);
    }

    /// The offer itself, or the wordings in it.
    private static List<String> wordings(JsonNode said) {
        if (said.isValueNode()) {
            return List.of(said.asText());
        }
        var all = new ArrayList<String>();
        said.forEach(part -> all.addAll(wordings(part)));
        return all;
    }

    private JsonNode get(String path) {
        var request = HttpRequest.newBuilder(archive.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new EvaluationException(
                        "The archive answered " + response.statusCode() + " to " + path + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new EvaluationException("The archive at " + archive + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvaluationException("Interrupted.", e);
        }
    }
}
