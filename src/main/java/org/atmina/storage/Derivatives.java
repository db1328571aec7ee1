package org.atmina.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Pictures of pages to look at, made from the originals and made again when they are lost.
@ApplicationScoped
public class Derivatives {
    /// Which picture of a page.
    public enum Kind {
        IMAGE("jpg"),
        THUMBNAIL("thumb.jpg");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}");

    private final Path root;

    Derivatives(StorageSettings settings) {
        this.root = settings.root().toAbsolutePath().resolve("derivatives");
    }

    /// Keeps a picture, in place of the one that was there before. Whoever reads at this moment gets one of the two.
    public void put(UUID item, UUID file, int page, Kind kind, Path source) {
        var target = place(item, file, page, kind);
        try {
            Files.createDirectories(target.resolveSibling("."));
            Durable.copy(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the picture is, to be read only.
    public Optional<Path> find(UUID item, UUID file, int page, Kind kind) {
        return Optional.of(place(item, file, page, kind)).filter(Files::isRegularFile);
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

    private Path place(UUID item, UUID file, int page, Kind kind) {
        return root.resolve(item.toString())
                .resolve(file.toString())
                .resolve("page-%05d.%s".formatted(page, kind.ending));
    }
}
