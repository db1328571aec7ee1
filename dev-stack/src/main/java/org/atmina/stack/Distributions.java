package org.atmina.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/// The archives of servers that the build has fetched.
final class Distributions {
    private static final Pattern VERSION = Pattern.compile("-(\\d[\\w.]*?)\\.(zip|tar\\.gz)$");

    private Distributions() {}

    /// The newest one, where an older build left another version beside it.
    static Path find(SourceTree tree, String beginning, String end) {
        try (var files = Files.list(tree.distributions())) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)
                            && file.toString().endsWith(end))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new StackException(
                    "The archive " + beginning + "*" + end + " is missing in " + tree.distributions()
                            + "; build first.",
                    e);
        }
    }

    static String version(Path archive) {
        var matcher = VERSION.matcher(archive.getFileName().toString());
        return matcher.find() ? matcher.group(1) : "unknown";
    }
}
