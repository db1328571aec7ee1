package org.atmina.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.api.exception.NotFoundException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.HashedNTupleIdEncapsulationLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The vault of unaltered bytes: one OCFL object for each item. What went in never changes and never goes.
///
/// Originals stand under `files/` and are never replaced. What is derived from them stands under `derived/` and may be
/// replaced by a later version; the earlier one stays in the object.
@ApplicationScoped
public class Vault {
    /// Beside the vault, where new versions are put together.
    static final String WORK = "vault-work";

    private static final String ORIGINALS = "files/";
    private static final int READ_ATTEMPTS = 6;
    private static final Duration BETWEEN_READS = Duration.ofMillis(50);

    private record Place(UUID item, String path) {}

    private final Path root;
    private final OcflRepository repository;
    private final HashedNTupleIdEncapsulationLayoutExtension layout;
    private final DepositLock lock;
    /// Only of originals, which stay where they are.
    private final Cache<Place, StoredContent> places =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Vault(StorageSettings settings, DepositLock lock) {
        this.root = settings.root().toAbsolutePath().resolve("vault");
        var work = settings.root().toAbsolutePath().resolve(WORK);
        try {
            Files.createDirectories(root);
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var arrangement = new HashedNTupleIdEncapsulationLayoutConfig();
        this.layout = new HashedNTupleIdEncapsulationLayoutExtension();
        this.layout.init(arrangement);
        this.repository = new OcflRepositoryBuilder()
                .defaultLayoutConfig(arrangement)
                .inventoryCache(null) // other processes deposit too
                .storage(storage -> storage.fileSystem(root))
                .workDir(work)
                .build();
        this.lock = lock;
    }

    /// Adds contents to the item's object as one version. Safe to repeat: what stands there already is left out, and
    /// where nothing is new there is no new version. Deposits into one object wait for each other.
    ///
    /// @param reason what the history of the object says about this version
    /// @return what stands at each path now, in the order of the contents
    /// @throws VaultTrouble when an original would be replaced, a digest is not the one announced, or the
    ///     disk fails
    public List<StoredContent> deposit(UUID item, String reason, List<NewContent> contents) {
        return lock.holding(item, () -> {
            try {
                InterruptedDeposit.finish(root.resolve(layout.mapObjectId(objectId(item))));
                add(item, reason, contents);
                return contents.stream()
                        .map(content -> find(item, content.path()).orElseThrow())
                        .toList();
            } catch (OcflJavaException | IOException e) {
                throw new VaultTrouble("Not deposited for item " + item + ": " + e.getMessage(), e);
            }
        });
    }

    private void add(UUID item, String reason, List<NewContent> contents) throws IOException {
        var head = head(item);
        var fresh = contents.stream().filter(content -> isNew(head, content)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        var version = repository.updateObject(
                ObjectVersionId.head(objectId(item)),
                new VersionInfo().setMessage(reason).setUser("atmina", null),
                update ->
                        fresh.forEach(content -> update.addPath(content.source(), content.path(), OcflOption.OVERWRITE)
                                .addFileFixity(content.path(), DigestAlgorithmRegistry.sha512, content.sha512())));
        var object = root.resolve(layout.mapObjectId(objectId(item)));
        Durable.forceAll(object.resolve(version.getVersionNum().toString()));
        Durable.force(object.resolve("inventory.json"));
        Durable.force(object);
    }

    private static boolean isNew(@Nullable VersionDetails head, NewContent content) {
        var present = head == null ? null : head.getFile(content.path());
        if (present == null) {
            return true;
        }
        if (digest(present).equals(content.sha512())) {
            return false;
        }
        if (content.isOriginal()) {
            throw new VaultTrouble("An original is never replaced: " + content.path());
        }
        return true;
    }

    /// What stands at this path of the item's object, in its latest version.
    public Optional<StoredContent> find(UUID item, String path) {
        var known = places.getIfPresent(new Place(item, path));
        if (known != null) {
            return Optional.of(known);
        }
        var found =
                Optional.ofNullable(head(item)).map(head -> head.getFile(path)).map(file -> stored(path, file));
        if (isOriginal(path)) {
            found.ifPresent(content -> places.put(new Place(item, path), content));
        }
        return found;
    }

    /// How many versions the item's object has.
    public int versions(UUID item) {
        var head = head(item);
        return head == null ? 0 : (int) head.getVersionNum().getVersionNum();
    }

    /// All paths of the latest version.
    public List<String> paths(UUID item) {
        var head = head(item);
        return head == null
                ? List.of()
                : head.getFiles().stream().map(FileDetails::getPath).sorted().toList();
    }

    /// Compares every byte of the object with the digests that were taken at its deposits.
    ///
    /// @return what is wrong, a sentence each; empty when all is well
    public List<String> check(UUID item) {
        return repository.validateObject(objectId(item), true).getErrors().stream()
                .map(issue -> issue.getCode() + " " + issue.getMessage())
                .toList();
    }

    static boolean isOriginal(String path) {
        return path.startsWith(ORIGINALS);
    }

    private static String objectId(UUID item) {
        return "urn:atmina:item:" + item;
    }

    private StoredContent stored(String path, FileDetails file) {
        var location = root.resolve(file.getStorageRelativePath());
        try {
            return new StoredContent(location, path, Files.size(location), digest(file));
        } catch (IOException e) {
            throw new VaultTrouble("Named in the inventory, but not there: " + path, e);
        }
    }

    private static String digest(FileDetails file) {
        var digest = file.getFixity().get(DigestAlgorithmRegistry.sha512);
        if (digest == null) {
            throw new VaultTrouble("No SHA-512 in the inventory for " + file.getPath());
        }
        return digest;
    }

    /// The latest version; null where there is no object. Another process may be replacing the inventory at this
    /// moment, which takes it an instant, so what looks damaged is looked at again.
    private @Nullable VersionDetails head(UUID item) {
        for (int attempt = 1; ; attempt++) {
            try {
                return repository.describeVersion(ObjectVersionId.head(objectId(item)));
            } catch (CorruptObjectException | NotFoundException e) {
                if (e instanceof NotFoundException && !Files.exists(root.resolve(layout.mapObjectId(objectId(item))))) {
                    return null;
                }
                if (attempt == READ_ATTEMPTS) {
                    throw new VaultTrouble("The object of item " + item + " cannot be read", e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_READS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultTrouble("Interrupted while reading", e);
        }
    }

    @PreDestroy
    void close() {
        repository.close();
    }
}
