package org.atmina.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Finnish dictionary of Voikko, which is not part of the plug-in: its licence (GPL) is another, and whoever wants
/// it
/// installs it. It is read when the first Finnish word is seen, and once.
final class VoikkoDictionary {
    private static final String NAME = "mor.vfst";
    private static final Path DEBIAN = Path.of("/usr/lib/voikko/5/mor-standard", NAME);

    private static @Nullable Transducer read;
    private static @Nullable IllegalStateException refused;

    private VoikkoDictionary() {}

    /// Settled at the first call: a file that comes later is not seen, because the words of an index must not change
    /// between two texts.
    ///
    /// @throws IllegalStateException where there is none, or a damaged one
    static synchronized Transducer ofThisNode() {
        if (refused != null) {
            throw refused;
        }
        if (read == null) {
            try {
                read = read(places());
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
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no dictionary of Finnish at any of " + places));
        try {
            return TransducerFile.read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The dictionary of Finnish cannot be read: " + file, e);
        }
    }

    /// A node may read its settings folder and the plug-in's own, and nothing else; outside a node, in tests and
    /// measurements, the Debian package's file is read where it lies.
    private static List<Path> places() {
        List<Path> places = new ArrayList<>();
        String settings = System.getProperty("es.path.conf");
        if (settings != null) {
            places.add(Path.of(settings, "atmina-analysis", NAME));
        }
        places.add(DictionaryFolder.file(NAME));
        if (settings == null) {
            places.add(DEBIAN);
        }
        return places;
    }
}
