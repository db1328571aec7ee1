package org.atmina.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Finnish dictionary of Voikko, which is not part of the plug-in: its licence (GPL) is another, and
/// whoever wants it installs it. It is read when the first Finnish word is seen, and once.
final class VoikkoDictionary {
    private static final String NAME = "mor.vfst";
    private static final Path DEBIAN = Path.of("/usr/lib/voikko/5/mor-standard", NAME);

    private static @Nullable Transducer read;
    private static @Nullable IllegalStateException refused;

    private VoikkoDictionary() {}

    /// Settled at the first call: a file that comes later is not seen, because the words of an index
    /// must not change between two texts.
    ///
    /// @throws IllegalStateException where there is none, or a damaged one
    static synchronized Transducer ofThisNode() {
        if (refused != null) {
            throw refused;
        }
        if (read == null) {
            try {
                read = read(places(System.getProperty("es.path.home"), System.getenv("ES_PATH_CONF")));
            } catch (IllegalStateException e) {
                refused = e;
                throw e;
            }
        }
        return read;
    }

    /// The first of these files that is there.
    static Transducer read(List<Path> places) {
        Path file = places.stream()
                .filter(VoikkoDictionary::isThere)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no dictionary of Finnish at any of " + places));
        try {
            return TransducerFile.read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The dictionary of Finnish cannot be read: " + file, e);
        }
    }

    /// A node may read its settings folder and the plug-in's own, and nothing else; outside a node, in
    /// tests and measurements, the Debian package's file is read where it lies.
    ///
    /// @param home the node's folder; nothing outside a node
    /// @param settings the folder of its settings, where that is not `config` in the former
    static List<Path> places(@Nullable String home, @Nullable String settings) {
        if (home == null) {
            return List.of(DictionaryFolder.file(NAME), DEBIAN);
        }
        Path folder = settings == null ? Path.of(home, "config") : Path.of(settings);
        return List.of(folder.resolve("atmina-analysis").resolve(NAME), DictionaryFolder.file(NAME));
    }

    /// A node forbids to look at what it may not read.
    private static boolean isThere(Path file) {
        try {
            return Files.isReadable(file);
        } catch (SecurityException e) {
            return false;
        }
    }
}
