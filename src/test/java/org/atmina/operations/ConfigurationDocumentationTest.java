package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/configuration.md` and the service say the same.
class ConfigurationDocumentationTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| `([A-Z0-9_]+)` \\| (?:`([^`]*)`|-) \\| (.+) \\|$", Pattern.MULTILINE);

    private record Row(String environment, String standard, String sentence) {}

    @Test
    void everyKeyOfOursIsDocumentedWithItsDefault() {
        // Given
        var documented = defaults("atmina.");
        // Then
        assertThat(documented).containsExactlyEntriesOf(ServiceSettings.ours());
    }

    @Test
    void theSpellingInTheEnvironmentIsThatOfTheKey() {
        assertThat(rows())
                .allSatisfy((key, row) -> assertThat(row.environment()).isEqualTo(ServiceSettings.inEnvironment(key)));
    }

    @Test
    void everyKeyOfQuarkusExists() {
        var known = ServiceSettings.ofQuarkus();
        assertThat(rows().entrySet())
                .filteredOn(row -> row.getKey().startsWith("quarkus."))
                .hasSizeGreaterThan(8)
                .allSatisfy(row -> assertThat(known).contains(row.getValue().environment()));
    }

    @Test
    void whatWeSetForQuarkusIsWhatTheTableSays() {
        var fixed = ServiceSettings.fixed();
        defaults("quarkus.").forEach((key, standard) -> {
            if (fixed.containsKey(key)) {
                assertThat(standard).as(key).isEqualTo(fixed.getProperty(key));
            }
        });
    }

    @Test
    void everyRowExplainsItsKeyInASentence() {
        assertThat(rows())
                .allSatisfy((key, row) -> assertThat(row.sentence()).as(key).matches("[A-Z`].{15,}[.]"));
    }

    @Test
    void secretsHaveNoDefault() {
        assertThat(rows()).allSatisfy((key, row) -> {
            if (key.matches(".*(password|secret|credential).*")) {
                assertThat(row.standard()).as(key).isEmpty();
            }
        });
    }

    private static Map<String, String> defaults(String prefix) {
        return rows().entrySet().stream()
                .filter(row -> row.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().standard(), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Row> rows() {
        var text = Manifests.text(Path.of("..", "docs", "configuration.md"));
        return ROW.matcher(text)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), ConfigurationDocumentationTest::row));
    }

    private static Row row(MatchResult match) {
        return new Row(match.group(2), match.group(3) == null ? "" : match.group(3), match.group(4));
    }
}
