package org.atmina.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivativesTest {
    private static final UUID IMAGE = UUID.fromString("0a000000-0000-4000-8000-000000000001");
    private static final String OLD = "00000000000000aa";
    private static final String NEW = "00000000000000bb";

    @TempDir
    Path root;

    @Test
    void keepsEveryVersionUnderItsName() throws IOException {
        // Given
        var derivatives = new Derivatives(() -> root);
        // When
        put(derivatives, OLD);
        put(derivatives, NEW);
        // Then
        assertThat(derivatives.find(IMAGE, OLD).orElseThrow().tiff()).hasContent("tiff " + OLD);
        assertThat(derivatives.find(IMAGE, NEW).orElseThrow().sidecar()).hasContent("side " + NEW);
    }

    @Test
    void hasNoImageOfWhichHalfIsMissing() throws IOException {
        // Given
        var derivatives = new Derivatives(() -> root);
        put(derivatives, NEW);
        // When
        Files.delete(derivatives.find(IMAGE, NEW).orElseThrow().sidecar());
        // Then
        assertThat(derivatives.find(IMAGE, NEW)).isEmpty();
        assertThat(derivatives.find(UUID.randomUUID(), NEW)).isEmpty();
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatThrownBy(() -> new Derivatives(() -> root).find(IMAGE, "../../etc"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deletesReplacedVersionsThatNobodyWants() throws IOException {
        // Given
        var derivatives = new Derivatives(() -> root);
        put(derivatives, OLD);
        put(derivatives, NEW);
        // When
        int deleted = derivatives.sweep(
                0x0a,
                Instant.now().plusSeconds(5),
                images -> Map.of(images.iterator().next(), Set.of(NEW)));
        // Then
        assertThat(deleted).isEqualTo(2);
        assertThat(derivatives.find(IMAGE, OLD)).isEmpty();
        assertThat(derivatives.find(IMAGE, NEW)).isPresent();
    }

    @Test
    void leavesYoungFilesAndImagesThatNothingIsSaidOf() throws IOException {
        // Given
        var derivatives = new Derivatives(() -> root);
        put(derivatives, NEW);
        // When
        int young = derivatives.sweep(0x0a, Instant.now().minusSeconds(60), _ -> Map.of(IMAGE, Set.of()));
        int unknown = derivatives.sweep(0x0a, Instant.now().plusSeconds(5), _ -> Map.of());
        // Then
        assertThat(young + unknown).isZero();
        assertThat(derivatives.find(IMAGE, NEW)).isPresent();
    }

    private void put(Derivatives derivatives, String version) throws IOException {
        var tiff = Files.writeString(root.resolve("t"), "tiff " + version);
        var side = Files.writeString(root.resolve("s"), "side " + version);
        derivatives.put(IMAGE, version, tiff, side);
    }
}
