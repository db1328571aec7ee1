package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/// Names the present state of stylesheets and scripts, so that browsers may keep each for ever and still get the next
/// one.
@ApplicationScoped
class Assets {
    private static final List<String> FILES = List.of(
            "css/fonts.css",
            "css/atmina.css",
            "js/suggestions.js",
            "js/viewer.js",
            "js/citation.js",
            "js/openseadragon.min.js");

    private final String version = read();

    String version() {
        return version;
    }

    private static String read() {
        var sum = new CRC32();
        for (String file : FILES) {
            try (var in =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("The build has made no " + file);
                }
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toString(sum.getValue(), Character.MAX_RADIX);
    }
}
