package org.atmina.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final UUID ITEM = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");

    @TempDir
    Path root;

    private final ReentrantLock oneLock = new ReentrantLock();
    private Vault vault;

    @BeforeEach
    void openVault() {
        vault = open();
    }

    @Test
    void givesBackTheBytesThatWereDeposited() throws IOException {
        // Given
        vault.deposit(ITEM, "received", List.of(content("files/0001-letter.txt", "Armas ema")));
        // When
        var stored = vault.find(ITEM, "files/0001-letter.txt").orElseThrow();
        // Then
        try (var bytes = stored.open()) {
            assertThat(bytes).hasBinaryContent("Armas ema".getBytes(UTF_8));
        }
    }

    @Test
    void knowsSizeAndDigestOfWhatItHolds() throws IOException {
        // Given
        var content = content("files/0001-letter.txt", "Armas ema");
        // When
        var stored = vault.deposit(ITEM, "received", List.of(content)).getFirst();
        // Then
        assertThat(stored.size()).isEqualTo(9);
        assertThat(stored.sha512()).isEqualTo(content.sha512());
    }

    @Test
    void readsFromTheMiddle() throws IOException {
        // Given
        var stored = vault.deposit(ITEM, "received", List.of(content("files/0001-letter.txt", "0123456789")))
                .getFirst();
        // When
        try (var bytes = stored.open(4)) {
            // Then
            assertThat(bytes).hasBinaryContent("456789".getBytes(UTF_8));
        }
    }

    @Test
    void makesNoVersionOfWhatItHoldsAlready() throws IOException {
        // Given
        vault.deposit(ITEM, "received", List.of(content("files/0001-letter.txt", "Armas ema")));
        // When
        vault.deposit(ITEM, "received again", List.of(content("files/0001-letter.txt", "Armas ema")));
        // Then
        assertThat(vault.versions(ITEM)).isEqualTo(1);
    }

    @Test
    void addsSeveralContentsAsOneVersion() throws IOException {
        // Given
        vault.deposit(ITEM, "received", List.of(content("files/0001-scan.jpg", "a scan")));
        // When
        vault.deposit(
                ITEM,
                "read",
                List.of(
                        content("derived/x/page-00001.txt", "words"),
                        content("derived/x/page-00001.alto.xml", "<a/>")));
        // Then
        assertThat(vault.versions(ITEM)).isEqualTo(2);
        assertThat(vault.paths(ITEM))
                .containsExactly("derived/x/page-00001.alto.xml", "derived/x/page-00001.txt", "files/0001-scan.jpg");
    }

    @Test
    void neverReplacesAnOriginal() throws IOException {
        // Given
        vault.deposit(ITEM, "received", List.of(content("files/0001-letter.txt", "Armas ema")));
        var other = content("files/0001-letter.txt", "Kallis ema");
        // When, then
        assertThatThrownBy(() -> vault.deposit(ITEM, "received", List.of(other)))
                .isInstanceOf(VaultTrouble.class)
                .hasMessageContaining("never replaced");
    }

    @Test
    void replacesWhatIsDerived() throws IOException {
        // Given
        vault.deposit(ITEM, "read", List.of(content("derived/x/text.txt", "frst")));
        // When
        vault.deposit(ITEM, "read again", List.of(content("derived/x/text.txt", "first")));
        // Then
        assertThat(vault.find(ITEM, "derived/x/text.txt").orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void refusesBytesThatAreNotTheOnesAnnounced() throws IOException {
        // Given
        var announced = content("files/0001-letter.txt", "Armas ema");
        Files.writeString(announced.source(), "changed on the way");
        // When, then
        assertThatThrownBy(() -> vault.deposit(ITEM, "received", List.of(announced)))
                .isInstanceOf(VaultTrouble.class);
        assertThat(vault.versions(ITEM)).isZero();
    }

    @Test
    void finishesADepositThatWasCutOffBeforeItsInventoryWasCopied() throws IOException {
        // Given
        vault.deposit(ITEM, "received", List.of(content("files/0001-a.txt", "a")));
        var object = objectFolder();
        var before = Files.readAllBytes(object.resolve("inventory.json"));
        var sidecarBefore = Files.readAllBytes(object.resolve("inventory.json.sha512"));
        vault.deposit(ITEM, "received", List.of(content("files/0002-b.txt", "b")));
        Files.write(object.resolve("inventory.json"), before);
        Files.write(object.resolve("inventory.json.sha512"), sidecarBefore);
        // When
        open().deposit(ITEM, "received", List.of(content("files/0003-c.txt", "c")));
        // Then
        assertThat(open().paths(ITEM)).containsExactly("files/0001-a.txt", "files/0002-b.txt", "files/0003-c.txt");
        assertThat(open().check(ITEM)).isEmpty();
    }

    @Test
    void startsAgainWhereTheFirstDepositWasCutOff() throws IOException {
        // Given
        vault.deposit(ITEM, "received", List.of(content("files/0001-a.txt", "a")));
        var object = objectFolder();
        Durable.delete(object.resolve("v1"));
        Files.delete(object.resolve("inventory.json"));
        Files.delete(object.resolve("inventory.json.sha512"));
        // When
        open().deposit(ITEM, "received", List.of(content("files/0001-a.txt", "a")));
        // Then
        assertThat(open().paths(ITEM)).containsExactly("files/0001-a.txt");
    }

    @Test
    void takesDepositsOfManyThreadsIntoOneObject() throws Exception {
        // Given
        var contents = IntStream.range(0, 8)
                .mapToObj(i -> content("files/%04d-f.txt".formatted(i + 1), "text " + i))
                .toList();
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var vaults = List.of(open(), open());
            contents.forEach(content -> threads.submit(
                    () -> vaults.get(content.path().hashCode() & 1).deposit(ITEM, "received", List.of(content))));
        }
        // Then
        assertThat(vault.paths(ITEM)).hasSize(8);
        assertThat(vault.check(ITEM)).isEmpty();
    }

    @Test
    void hasNothingOfAnItemItNeverSaw() {
        assertThat(vault.find(UUID.randomUUID(), "files/0001-a.txt")).isEmpty();
    }

    @Test
    void takesNoPathOutsideTheObject() throws IOException {
        var file = Files.writeString(root.resolve("a"), "a");
        assertThatThrownBy(() -> NewContent.of("files/../../a", file)).isInstanceOf(IllegalArgumentException.class);
    }

    private Vault open() {
        return new Vault(() -> root, new DepositLock() {
            @Override
            public <T> T holding(UUID item, Supplier<T> work) {
                oneLock.lock();
                try {
                    return work.get();
                } finally {
                    oneLock.unlock();
                }
            }
        });
    }

    private NewContent content(String path, String text) {
        try {
            return NewContent.of(path, Files.writeString(Files.createTempFile(root, "source", ".txt"), text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path objectFolder() throws IOException {
        try (Stream<Path> paths = Files.walk(root.resolve("vault"))) {
            return paths.filter(path -> path.endsWith("v1"))
                    .findFirst()
                    .map(version -> version.resolveSibling("."))
                    .orElseThrow()
                    .normalize();
        }
    }
}
