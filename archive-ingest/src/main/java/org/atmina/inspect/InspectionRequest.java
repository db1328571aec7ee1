package org.atmina.inspect;

import java.nio.file.Path;
import java.util.List;

/// One file to look into.
///
/// @param file         where the bytes are; only read
/// @param originalName the name it came with, used to notice an extension that lies
/// @param languages    BCP 47 tags of the material, the likeliest first; empty when nobody knows
/// @param outputFolder where text, pages and images go; made if absent, and to be used for this file alone
/// @param imagesOnly   the images of its pages are wanted, and no page is read for that
public record InspectionRequest(
        Path file, String originalName, List<String> languages, Path outputFolder, Limits limits, boolean imagesOnly) {
    public InspectionRequest {
        file = file.toAbsolutePath(); // the worker lives in another folder
        outputFolder = outputFolder.toAbsolutePath();
        languages = List.copyOf(languages);
    }

    /// Everything that can be found out about the file.
    public InspectionRequest(Path file, String originalName, List<String> languages, Path outputFolder, Limits limits) {
        this(file, originalName, languages, outputFolder, limits, false);
    }
}
