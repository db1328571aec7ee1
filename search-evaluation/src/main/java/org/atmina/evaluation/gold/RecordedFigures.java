package org.atmina.evaluation.gold;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atmina.evaluation.gold.GoldReport.Figures;

/// What was reached when it was last written down: by language, by kind and in all. A later version of the archive must
/// not fall below it by more than the tolerance.
@JsonPropertyOrder({"all", "offered", "languages", "kinds"})
public record RecordedFigures(Part all, double offered, Map<String, Part> languages, Map<String, Part> kinds) {
    /// One query of a kind that loses its only answer costs its kind about 0.05; an answer that moves down one place
    /// less than this, as a change of weights may well do.
    public static final double TOLERANCE = 0.02;

    private static final int THOUSAND = 1000;
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    public record Part(double ndcg, double recall) {
        static Part of(Figures figures) {
            return new Part(rounded(figures.ndcg()), rounded(figures.recall()));
        }
    }

    public static RecordedFigures ours() {
        return GoldSet.read("figures.yaml", new TypeReference<RecordedFigures>() {});
    }

    public static RecordedFigures of(GoldReport report) {
        return new RecordedFigures(
                Part.of(report.all()), rounded(report.offered()), parts(report.byLanguage()), parts(report.byKind()));
    }

    private static Map<String, Part> parts(Map<String, Figures> figures) {
        var parts = new TreeMap<String, Part>();
        figures.forEach((name, each) -> parts.put(name, Part.of(each)));
        return parts;
    }

    /// As the file in the repository holds it.
    public String asText() throws JsonProcessingException {
        return "# Written by ./archive eval search --gold --record; a test fails where search falls below.\n"
                + YAML.writeValueAsString(this);
    }

    /// One sentence for each figure that has fallen.
    public List<String> fallenIn(GoldReport report) {
        var now = of(report);
        var fallen = new ArrayList<String>();
        compare("all", all, now.all(), fallen);
        compare(languages, now.languages(), fallen);
        compare(kinds, now.kinds(), fallen);
        compare("the right wording offered", offered, now.offered(), fallen);
        return fallen;
    }

    private static void compare(Map<String, Part> before, Map<String, Part> now, List<String> fallen) {
        before.forEach((name, part) -> compare(name, part, now.getOrDefault(name, new Part(0, 0)), fallen));
    }

    private static void compare(String name, Part before, Part now, List<String> fallen) {
        compare("nDCG@10 of " + name, before.ndcg(), now.ndcg(), fallen);
        compare("recall@10 of " + name, before.recall(), now.recall(), fallen);
    }

    private static void compare(String name, double before, double now, List<String> fallen) {
        if (now < before - TOLERANCE) {
            fallen.add("%s fell from %.3f to %.3f".formatted(name, before, now));
        }
    }

    private static double rounded(double value) {
        return (double) Math.round(value * THOUSAND) / THOUSAND;
    }
}
