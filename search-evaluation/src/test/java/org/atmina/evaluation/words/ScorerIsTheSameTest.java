package org.atmina.evaluation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our scorer against the script that comes with the development sets, on the same terms.
class ScorerIsTheSameTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"de", "lv"})
    void asTheScriptOfTheDevelopmentSets(String language) throws Exception {
        var data = SharedCorpus.find().orElse(null);
        assumeTrue(data != null, SharedCorpus.ABSENT);
        assumeTrue(hasPython(), "there is no python3 here");
        var set = DevelopmentSet.read(data, language);
        var terms = new AnalyzerTerms(StockAnalyzers.of(language)).terms(set.texts());

        var theirs = script(data, language, terms);
        var ours = new Scorer(set).score(terms);

        assertThat(ours.types()).isEqualTo(theirs.path("types").asInt());
        assertThat(ours.goldPairs()).isEqualTo(theirs.path("gold_pairs").asInt());
        assertThat(ours.foundPairs()).isEqualTo(theirs.path("pred_pairs").asInt());
        assertThat(ours.queries()).isEqualTo(theirs.path("queries").asInt());
        same(ours.pair().precision(), theirs, "pairP");
        same(ours.pair().recall(), theirs, "pairR");
        same(ours.pair().f1(), theirs, "pairF1");
        same(ours.retrieval().precision(), theirs, "retP");
        same(ours.retrieval().recall(), theirs, "retR");
        same(ours.retrieval().f1(), theirs, "retF1");
        same(ours.fullRecall(), theirs, "full_recall");
    }

    private static void same(double ours, JsonNode theirs, String name) {
        assertThat(ours).as(name).isEqualTo(theirs.required(name).asDouble(), within(1e-9));
    }

    private JsonNode script(Path data, String language, Map<String, Set<String>> terms) throws Exception {
        var file = folder.resolve("terms.tsv");
        Files.writeString(
                file,
                terms.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + String.join(" ", entry.getValue()) + "\n")
                        .collect(Collectors.joining()));
        var process = new ProcessBuilder(List.of(
                        "python3",
                        data.resolve("score.py").toString(),
                        "terms",
                        data.resolve(language + ".tsv").toString(),
                        file.toString(),
                        "--json"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new ObjectMapper().readTree(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
