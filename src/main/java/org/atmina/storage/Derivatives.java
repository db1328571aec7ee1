package org.atmina.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// The serving images of pages, made from the originals and made again when they are lost. A file never
/// changes: other bytes have another name.
@ApplicationScoped
public class Derivatives {
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})~([0-9a-f]{16})[.](?:tif|side)");

    private final Path root;

    Derivatives(StorageSettings settings) {
        this.root = settings.root().toAbsolutePath().resolve("derivatives");
    }

    /// The two files of a page's serving image.
    public record ServingImage(Path tiff, Path sidecar) {}

    /// Keeps a serving image under the name of its bytes; other versions of it stay for who still reads them.
    public ServingImage put(UUID image, String version, Path tiff, Path sidecar) {
        var place = place(image, version);
        try {
            Files.createDirectories(place.tiff().resolveSibling("."));
            Durable.copy(sidecar, place.sidecar());
            Durable.copy(tiff, place.tiff());
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files of this version, to be read only; empty where one of them is missing.
    public Optional<ServingImage> find(UUID image, String version) {
        var place = place(image, version);
        return Files.isRegularFile(place.tiff()) && Files.isRegularFile(place.sidecar())
                ? Optional.of(place)
                : Optional.empty();
    }

    private ServingImage place(UUID image, String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("No version of an image: " + version);
        }
        var name = image.toString();
        var folder = root.resolve("images").resolve(name.substring(0, 2));
        return new ServingImage(
                folder.resolve(name + "~" + version + ".tif"), folder.resolve(name + "~" + version + ".side"));
    }

    /// Goes through one of the 256 folders of images and deletes what is not wanted any more.
    ///
    /// @param before younger files are left alone
    /// @param wanted asked for each image with all of its versions that lie there; says which of them stay
    /// @return how many files were deleted
    public int sweep(int folder, Instant before, Wanted wanted) {
        var names = versions(root.resolve("images").resolve("%02x".formatted(folder)), before);
        int deleted = 0;
        var kept = wanted.of(names.keySet());
        for (var entry : names.entrySet()) {
            var stays = kept.getOrDefault(entry.getKey(), entry.getValue().keySet());
            for (var version : entry.getValue().entrySet()) {
                deleted += stays.contains(version.getKey()) ? 0 : delete(version.getValue());
            }
        }
        return deleted;
    }

    /// Says for each image which versions stay; all versions of an image that it does not mention stay.
    @FunctionalInterface
    public interface Wanted {
        Map<UUID, Set<String>> of(Set<UUID> images);
    }

    private static Map<UUID, Map<String, List<Path>>> versions(Path folder, Instant before) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        var found = new HashMap<UUID, Map<String, List<Path>>>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && isOlder(file, before)) {
                    found.computeIfAbsent(UUID.fromString(name.group(1)), _ -> new HashMap<>())
                            .computeIfAbsent(name.group(2), _ -> new ArrayList<>())
                            .add(file);
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false;
        }
    }

    private static int delete(List<Path> files) {
        try {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
            return files.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes the pictures that archives kept of a file's pages before there were serving images.
    public void forgetPictures(UUID item, UUID file) {
        try {
            Durable.delete(root.resolve(item.toString()).resolve(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
