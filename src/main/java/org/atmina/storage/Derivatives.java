package org.atmina.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

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

    private Path place(UUID item, UUID file, int page, Kind kind) {
        return root.resolve(item.toString())
                .resolve(file.toString())
                .resolve("page-%05d.%s".formatted(page, kind.ending));
    }
}
