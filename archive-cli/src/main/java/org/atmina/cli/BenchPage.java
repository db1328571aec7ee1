package org.atmina.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;

/// The page on which a benchmark publishes its figures.
///
/// @param name of the benchmark, as in `./archive bench NAME`
/// @param options it was called with, as they are typed
record BenchPage(String name, String title, String options) {
    /// @param file null for the page in the source tree; then a quick run, whose figures say nothing, writes none
    void write(SourceTree tree, @Nullable Path file, boolean quick, String figures) throws IOException {
        if (file == null && quick) {
            return;
        }
        var target = file == null ? tree.root().resolve("bench").resolve(name + ".md") : file;
        Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
        Files.writeString(target, text(figures));
    }

    /// The figures for programs.
    static String asJson(Object report) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    }

    private String text(String figures) {
        return "# " + title + "\n\nWritten by `./archive bench " + (name + " " + options).strip()
                + "`; what is measured and how is said in [README.md](README.md).\n\n" + figures;
    }
}
