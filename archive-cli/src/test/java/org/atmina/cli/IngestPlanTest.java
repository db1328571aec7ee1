package org.atmina.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestPlanTest {
    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("Box 7"));
    }

    @Test
    void makesOneItemOfAFolderWithSourceTextsBeforeScans() throws IOException {
        put("scan-10.jpg", "scan-2.jpg", "letter.txt", "all.pdf");

        var plan = IngestPlan.of(folder, false);

        assertThat(plan.items()).hasSize(1);
        assertThat(plan.items().getFirst().title()).isEqualTo("Box 7");
        assertThat(plan.items().getFirst().identifier()).isEqualTo("box-7");
        assertThat(names(plan.items().getFirst()))
                .containsExactly("letter.txt", "all.pdf", "scan-2.jpg", "scan-10.jpg");
    }

    @Test
    void makesAnItemOfEverySubfolderAndOneOfLooseFiles() throws IOException {
        put("loose.txt", "b/1.jpg", "a/1.jpg", "a/deep/1.jpg");

        var plan = IngestPlan.of(folder, false);

        assertThat(plan.items().stream().map(IngestPlan.PlannedItem::title))
                .containsExactly("Box 7", "a", "a / deep", "b");
    }

    @Test
    void makesAnItemOfEveryFileWhenAsked() throws IOException {
        put("deu.txt", "deu-clean.png");

        var plan = IngestPlan.of(folder, true);

        assertThat(plan.items().stream().map(IngestPlan.PlannedItem::title)).containsExactly("deu", "deu-clean");
        assertThat(plan.items().getLast().onlyScans()).isTrue();
    }

    @Test
    void keepsFilesApartThatDifferOnlyInTheirKind() throws IOException {
        put("letter.txt", "letter.pdf");

        assertThat(IngestPlan.of(folder, true).items().stream().map(IngestPlan.PlannedItem::identifier))
                .containsExactly("letter-txt", "letter-pdf");
    }

    @Test
    void makesAnItemOfASingleFile() throws IOException {
        put("one.txt");

        assertThat(IngestPlan.of(folder.resolve("one.txt"), false).items())
                .singleElement()
                .extracting(IngestPlan.PlannedItem::title)
                .isEqualTo("one");
    }

    @Test
    void leavesOutWhatOperatingSystemsLeaveBehind() throws IOException {
        put(".DS_Store", "Thumbs.db", ".git/config", "a.txt");

        assertThat(names(IngestPlan.of(folder, false).items().getFirst())).containsExactly("a.txt");
    }

    @Test
    void saysThatAFolderIsEmpty() {
        assertThatThrownBy(() -> IngestPlan.of(folder, false))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("holds no files");
    }

    @Test
    void saysThatAPathIsNotThere() {
        assertThatThrownBy(() -> IngestPlan.of(folder.resolve("gone"), false))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("There is no file or folder");
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private static List<String> names(IngestPlan.PlannedItem item) {
        return item.files().stream().map(file -> file.getFileName().toString()).toList();
    }
}
