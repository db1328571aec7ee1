package org.atmina.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoldSetTest {
    private final GoldSet set = GoldSet.ours();

    @Test
    void asksFifteenQueriesOrMoreInEachInterfaceLanguage() {
        var counts =
                set.queries().stream().collect(Collectors.groupingBy(GoldSet.Query::language, Collectors.counting()));

        assertThat(counts).containsOnlyKeys("en", "et", "lv", "lt", "pl", "fi");
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(15));
    }

    @Test
    void asksEveryQueryOnceAndSaysWhy() {
        assertThat(set.queries())
                .extracting(query -> query.language() + " " + query.query())
                .doesNotHaveDuplicates();
        assertThat(set.queries()).allSatisfy(query -> assertThat(query.why()).isNotBlank());
    }

    @Test
    void judgesItemsThatAreThere() throws IOException {
        try (var folders = Files.list(Path.of("..", "demo", "items"))) {
            var items = folders.map(folder -> folder.getFileName().toString()).toList();
            assertThat(set.queries())
                    .allSatisfy(query ->
                            assertThat(items).containsAll(query.relevant().keySet()));
        }
    }

    @Test
    void expectsAWordingForSlipsAndForNothingElse() {
        assertThat(set.queries())
                .allSatisfy(query -> assertThat(query.didYouMean() != null)
                        .isEqualTo(query.kind().equals("typo")));
    }
}
