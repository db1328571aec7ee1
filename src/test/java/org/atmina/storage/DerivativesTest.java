package org.atmina.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.atmina.storage.Derivatives.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivativesTest {
    private static final UUID ITEM = UUID.randomUUID();
    private static final UUID FILE = UUID.randomUUID();

    @TempDir
    Path root;

    @Test
    void keepsTheLatestPicture() throws IOException {
        // Given
        var derivatives = new Derivatives(() -> root);
        derivatives.put(ITEM, FILE, 1, Kind.IMAGE, Files.writeString(root.resolve("a"), "old"));
        // When
        derivatives.put(ITEM, FILE, 1, Kind.IMAGE, Files.writeString(root.resolve("b"), "new"));
        // Then
        assertThat(derivatives.find(ITEM, FILE, 1, Kind.IMAGE).orElseThrow()).hasContent("new");
    }

    @Test
    void hasNoPictureOfAPageThatWasNotRendered() {
        assertThat(new Derivatives(() -> root).find(ITEM, FILE, 7, Kind.THUMBNAIL))
                .isEmpty();
    }
}
