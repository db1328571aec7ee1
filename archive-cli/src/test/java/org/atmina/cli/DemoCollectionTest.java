package org.atmina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.atmina.stack.SourceTree;
import org.junit.jupiter.api.Test;

class DemoCollectionTest {
    @Test
    void separatesParagraphsAtBlankLines() {
        assertThat(DemoCollection.paragraphs("One\nstill one.\n\n \nTwo.\r\n\r\nThree.\n"))
                .isEqualTo(List.of("One\nstill one.", "Two.", "Three."));
    }

    @Test
    void readsTheDemonstrationCollectionOfThisRepository() {
        var demo = DemoCollection.read(SourceTree.find().root().resolve("demo"));

        assertThat(demo.items()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(item -> {
            assertThat(item.files()).allMatch(Files::isRegularFile);
            assertThat(item.facts().title()).containsKeys("en", "et", "lv", "lt", "pl", "fi");
            assertThat(demo.levels())
                    .extracting(DemoCollection.Level::identifier)
                    .contains(item.facts().collection());
            item.translations()
                    .values()
                    .forEach(paragraphs -> assertThat(paragraphs)
                            .hasSameSizeAs(
                                    DemoCollection.paragraphs(read(item.files().getFirst()))));
        });
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
