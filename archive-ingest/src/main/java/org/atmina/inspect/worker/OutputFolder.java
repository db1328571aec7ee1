package org.atmina.inspect.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.Summary;
import org.atmina.inspect.protocol.Json;

/// Where the worker puts what it found. A file appears under its name only when all of it is there.
public record OutputFolder(InspectionFolder layout) {
    public static OutputFolder at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new OutputFolder(new InspectionFolder(folder));
    }

    public void write(Summary summary) throws IOException {
        write(summary, layout.path().resolve("summary.json"));
    }

    public void write(PageFacts page) throws IOException {
        write(page, layout.pageFile(page.number(), "json"));
    }

    private static void write(Object value, Path target) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        Json.MAPPER.writeValue(unfinished.toFile(), value);
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
