package org.atmina.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    private static final UUID FILE = UUID.fromString("0199aaaa-0000-7000-8000-000000000002");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant YESTERDAY = Instant.now().minusSeconds(86_400);

    @TempDir
    Path root;

    private Scratch scratch;

    @BeforeEach
    void open() {
        scratch = new Scratch(() -> root);
    }

    @Test
    void countsAndDigestsWhatPasses() {
        // When
        var reception = scratch.receive(FILE, bytes("abc"), 100);
        // Then
        assertThat(reception)
                .isEqualTo(
                        new Reception.Received(
                                3,
                                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"));
        assertThat(scratch.file(FILE)).hasContent("abc");
    }

    @Test
    void keepsNothingOfWhatIsTooLarge() {
        // When
        var reception = scratch.receive(FILE, bytes("abcd"), 3);
        // Then
        assertThat(reception).isEqualTo(new Reception.TooLarge(3));
        assertThat(root.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void keepsNothingOfWhatIsEmpty() {
        // When
        var reception = scratch.receive(FILE, bytes(""), 3);
        // Then
        assertThat(reception).isEqualTo(new Reception.Empty());
        assertThat(root.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void sweepsWhatNobodyNeedsAnyMore() throws IOException {
        // Given
        var waiting = UUID.randomUUID();
        for (UUID file : new UUID[] {FILE, waiting}) {
            scratch.receive(file, bytes("abc"), 100);
            age(scratch.file(file));
        }
        age(scratch.workFolder(FILE));
        age(Files.createDirectories(root.resolve("vault-work").resolve("staging")));
        age(Files.createFile(Files.createDirectories(root.resolve("uploads")).resolve("request")));
        age(Files.createFile(root.resolve("scratch").resolve(FILE + ".part1")));
        // When
        int swept = scratch.sweep(YESTERDAY, waiting::equals);
        // Then
        assertThat(swept).isEqualTo(5);
        assertThat(scratch.file(waiting)).exists();
    }

    @Test
    void leavesWhatIsYoungAlone() {
        // Given
        scratch.receive(FILE, bytes("abc"), 100);
        // When, then
        assertThat(scratch.sweep(YESTERDAY, any -> false)).isZero();
    }

    private static void age(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
