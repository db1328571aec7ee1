package org.atmina.evaluation.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atmina.evaluation.EvaluationException;

/// The terms of an analyzer on a running node, asked for by `_analyze`.
///
/// Many texts go in one request. The node reads them one after the other and counts offsets on, with one between two
/// texts; so the offset of a term says which text it is of.
public final class LiveTerms implements TermSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int AT_ONCE = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI node;
    private final String analyzer;

    /// @param node the address of the node, such as `http://127.0.0.1:9200`
    public LiveTerms(URI node, String analyzer) {
        this.node = node;
        this.analyzer = analyzer;
    }

    @Override
    public Map<String, Set<String>> terms(Collection<String> texts) {
        var all = texts.stream().distinct().toList();
        var terms = new HashMap<String, Set<String>>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            ask(all.subList(from, Math.min(from + AT_ONCE, all.size())), terms);
        }
        return terms;
    }

    private void ask(List<String> texts, Map<String, Set<String>> terms) {
        var begins = new ArrayList<Integer>();
        int begin = 0;
        for (String text : texts) {
            begins.add(begin);
            begin += text.length() + 1;
            terms.put(text, new LinkedHashSet<>());
        }
        int at = 0;
        for (JsonNode token : answer(texts).path("tokens")) {
            int start = token.path("start_offset").asInt();
            while (at + 1 < texts.size() && begins.get(at + 1) <= start) {
                at++;
            }
            terms.getOrDefault(texts.get(at), new LinkedHashSet<>())
                    .add(token.path("token").asText());
        }
    }

    private JsonNode answer(List<String> texts) {
        try {
            var request = HttpRequest.newBuilder(node.resolve("/_analyze"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("analyzer", analyzer, "text", texts))))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new EvaluationException("The node at " + node + " refused _analyze: " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new EvaluationException("The node at " + node + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvaluationException("Interrupted.", e);
        }
    }
}
