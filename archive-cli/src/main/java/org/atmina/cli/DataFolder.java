package org.atmina.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;

/// The one folder of an archive: servers' data, stored files, logs, and what runs on it now.
record DataFolder(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// The folder that was asked for; without one, `.data` in the source tree.
    static DataFolder of(@Nullable Path asked) {
        Path chosen = asked == null ? SourceTree.find().root().resolve(".data") : asked;
        return new DataFolder(chosen.toAbsolutePath().normalize());
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path files() {
        return path.resolve("files");
    }

    /// For files on their way; a folder of our own, because the usual one may hold those of other users.
    Path temporary() {
        return path.resolve("tmp");
    }

    Path lock() {
        return path.resolve("lock");
    }

    private Path running() {
        return path.resolve("running.json");
    }

    /// What runs on this folder; nothing where the process that wrote it is gone.
    Optional<RunningArchive> archive() {
        if (!Files.exists(running())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(running().toFile(), RunningArchive.class))
                    .filter(RunningArchive::alive);
        } catch (IOException e) {
            throw new CommandFailed("The file " + running() + " cannot be read.", e);
        }
    }

    /// @throws CommandFailed where nothing runs on this folder
    RunningArchive runningArchive() {
        return archive()
                .orElseThrow(() -> new CommandFailed("No archive runs on " + path + "; start one with ./archive up."));
    }

    /// Only the owner may read it, as it holds the password of the database.
    void remember(RunningArchive archive) {
        try {
            Path part = running().resolveSibling("running.json.part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(part.toFile(), archive);
            Files.move(part, running(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailed("The folder " + path + " cannot be written to.", e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(running());
        } catch (IOException e) {
            throw new CommandFailed("The file " + running() + " cannot be removed.", e);
        }
    }
}
