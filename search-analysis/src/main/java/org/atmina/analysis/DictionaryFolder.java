package org.atmina.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.atmina.analysis.hunspell.Dictionary;

/// Where the dictionaries lie: in the folder `dictionaries` beside the plug-in's jar. They are too big for the jar,
/// which a server's own tools read whole when the plug-in is installed.
final class DictionaryFolder {
    private DictionaryFolder() {}

    /// The file of this name; it may be absent.
    static Path file(String name) {
        return beside(DictionaryFolder.class).resolve("dictionaries").resolve(name);
    }

    /// The Hunspell dictionary of this name, read from its two files.
    static Dictionary hunspell(String name) {
        try {
            return Dictionary.read(file(name + ".aff"), file(name + ".dic"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path beside(Class<?> ours) {
        try {
            return Path.of(ours.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The plug-in does not lie in a folder", e);
        }
    }
}
