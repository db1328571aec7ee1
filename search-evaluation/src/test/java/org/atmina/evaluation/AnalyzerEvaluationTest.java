package org.atmina.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.atmina.evaluation.words.PluginAnalyzers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole run over a small set of our own, through the analyzers of the plug-in.
class AnalyzerEvaluationTest {
    private static final Path NAMES =
            Path.of("..", "search-analysis", "src", "main", "plugin", "named_components.json");

    @TempDir
    private Path folder = Path.of("");

    private final PluginAnalyzers plugin = PluginAnalyzers.of(NAMES, AnalyzerEvaluationTest.class.getClassLoader());

    @Test
    void scoresTheLanguagesThatAreThere() throws IOException {
        Files.writeString(folder.resolve("pl.tsv"), """
                deportacji\tdeportacja\tNOUN\t2
                deportacjami\tdeportacja\tNOUN\t1
                łodzi\tłódź\tNOUN\t1
                """);
        Files.writeString(folder.resolve("pl.sents.tsv"), """
                a\tdeportacji łodzi\tdeportacji|deportacja łodzi|łódź
                b\tdeportacjami\tdeportacjami|deportacja
                """);
        Files.createDirectories(folder.resolve("names"));
        Files.writeString(folder.resolve("names/names.dev.tsv"), "0\tsurname\tŠmits\tSmits\n");
        var said = new ArrayList<String>();

        var report = new AnalyzerEvaluation(plugin, null, folder, said::add).run();

        assertThat(report.languages()).hasSize(1);
        var polish = report.languages().getFirst();
        assertThat(polish.ours().retrieval().f1()).isEqualTo(1);
        assertThat(polish.foldedShare()).isGreaterThan(0);
        assertThat(polish.speed().words()).isPositive();
        assertThat(report.names())
                .filteredOn(names -> names.analyzer().equals("ICU folding"))
                .allSatisfy(names -> assertThat(names.scores().all().f1()).isEqualTo(1));
        assertThat(new AnalyzerReportText(report).render()).contains("| pl ").contains("ICU folding");
        assertThat(said).hasSize(1);
    }

    @Test
    void saysThatThereIsNothingToScore() {
        var evaluation = new AnalyzerEvaluation(plugin, null, folder, line -> {});

        assertThatThrownBy(evaluation::run)
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("no development set");
    }
}
