package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What the items of the demonstration collection name is what the starter set knows, so that a search for another name
/// of it finds them.
class DemonstrationNamesTest {
    private static final Path ITEMS = Path.of("..", "demo", "items");

    private record Named(String kind, String name) {}

    @Test
    void everyNameOfAnItemIsThePreferredNameOfOneAuthority() throws IOException {
        var starter = Stream.of("places.csv", "persons.csv", "organisations-and-events.csv", "terms.csv")
                .flatMap(file -> AuthorityRows.ofSourceTree(file).all().stream())
                .filter(row -> row.nameKind().equals("preferred"))
                .collect(Collectors.groupingBy(
                        row -> new Named(row.kind(), row.name()),
                        Collectors.mapping(AuthorityRows.Row::entity, Collectors.toSet())));

        assertThat(named())
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(starter.getOrDefault(name, Set.of()))
                        .as("authorities called %s", name)
                        .hasSize(1));
    }

    private static List<Named> named() throws IOException {
        try (var items = Files.list(ITEMS)) {
            return items.map(item -> Manifests.tree(item.resolve("item.yaml")).path("agents"))
                    .flatMap(agents -> StreamSupport.stream(agents.spliterator(), false))
                    .filter(agent -> !agent.path("role").asText().equals("creator"))
                    .map(agent -> new Named(kind(agent), agent.path("name").asText()))
                    .toList();
        }
    }

    private static String kind(JsonNode agent) {
        var role = agent.path("role").asText();
        return agent.path("kind").asText(role.equals("subject") ? "term" : role);
    }
}
