package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The zip as it is shipped, installed into a real server with the server's own command.
class PluginIT {
    private static final String TEXT = "1941. gada deportā-\ncijas: tautas atmiņā deportācijām ir sava vieta.";
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = Server.startWithPlugin();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void everyAnalyzerAnswersByNameAsItDoesHere() throws Exception {
        for (var analyzer : Analyzers.all().entrySet()) {
            JsonNode answer = server.send(
                    "POST",
                    "/_analyze",
                    Map.of("analyzer", analyzer.getKey(), "text", "Deportacji küüditamise Łodzi " + TEXT));
            assertThat(answer.path("tokens").findValuesAsText("token"))
                    .as(analyzer.getKey())
                    .isEqualTo(Terms.of(analyzer.getValue(), "Deportacji küüditamise Łodzi " + TEXT)
                            .texts());
        }
    }

    @Test
    void inflectedQueryMarksTheVerbatimText() throws Exception {
        server.send("PUT", "/passages", Map.of("mappings", Map.of("properties", Map.of("lv", field()))));
        server.send("PUT", "/passages/_doc/1?refresh=true", Map.of("lv", List.of("Pirms tam.", TEXT)));
        for (String query : List.of("deportāciju", "deportacija", "DEPORTĀCIJAI")) {
            assertThat(marked(query))
                    .as(query)
                    .contains("<em>deportā-\ncijas</em>")
                    .contains("<em>deportācijām</em>");
        }
        assertThat(marked("departaments")).isEmpty();
    }

    private static Map<String, Object> field() {
        return Map.of(
                "type", "text",
                "analyzer", "atmina_lv",
                "index_options", "offsets",
                "fields",
                        Map.of(
                                "exact", Map.of("type", "text", "index_options", "offsets", "analyzer", "atmina_exact"),
                                "folded",
                                        Map.of("type", "text", "index_options", "offsets", "analyzer", "atmina_folded"),
                                "lemma_folded",
                                        Map.of(
                                                "type",
                                                "text",
                                                "index_options",
                                                "offsets",
                                                "analyzer",
                                                "atmina_lv_folded")));
    }

    private static String marked(String query) throws Exception {
        var search = Map.of(
                "query",
                        Map.of(
                                "multi_match",
                                Map.of("query", query, "fields", List.of("lv", "lv.exact", "lv.lemma_folded"))),
                "highlight",
                        Map.of(
                                "type",
                                "unified",
                                "number_of_fragments",
                                0,
                                "fields",
                                Map.of("lv", Map.of("matched_fields", List.of("lv.lemma_folded", "lv.exact")))));
        JsonNode hits = server.send("POST", "/passages/_search", search).at("/hits/hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.at("/highlight/lv").toString())
                .reduce("", String::concat)
                .replace("\\n", "\n");
    }
}
