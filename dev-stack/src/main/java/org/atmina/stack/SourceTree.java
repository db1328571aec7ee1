package org.atmina.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/// The checked-out repository, in which the archives of the servers, the realm and the plug-in lie at known places.
public record SourceTree(Path root) {
    /// The launcher names the root by this system property; tests find it from their working directory.
    public static final String PROPERTY = "atmina.home";

    public SourceTree {
        root = root.toAbsolutePath().normalize();
    }

    /// @throws StackException where there is none around the working directory
    public static SourceTree find() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return new SourceTree(Path.of(given));
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("dev-stack")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return new SourceTree(folder);
            }
        }
        throw new StackException("There is no Atmina source tree around " + start + ".");
    }

    Path distributions() {
        return root.resolve("dev-stack/target/distributions");
    }

    Path unpacked() {
        return root.resolve("dev-stack/target/servers");
    }

    public Path scratch() {
        return root.resolve("dev-stack/target/scratch");
    }

    Path realm() {
        return root.resolve("config/keycloak");
    }

    Path plugin() {
        return root.resolve("search-analysis/target/search-analysis-plugin.zip");
    }
}
