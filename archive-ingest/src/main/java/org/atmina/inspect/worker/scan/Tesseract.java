package org.atmina.inspect.worker.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// The OCR program: one run a page, one thread, words and places in one output.
record Tesseract(NativeTool tool) {
    /// Reads a picture and returns the ALTO it wrote; none if it wrote nothing, which it does without complaint.
    Optional<Path> read(Path picture, String models, int dpi, Budget budget) throws ToolTrouble {
        var output = picture.resolveSibling("read-" + models.replace('+', '-') + "-" + picture.getFileName());
        var arguments = new ArrayList<>(List.of(picture.toString(), output.toString(), "-l", models, "--psm", "3"));
        if (dpi > 0) {
            arguments.addAll(List.of("--dpi", Integer.toString(dpi)));
        }
        arguments.addAll(List.of("-c", "tessedit_create_alto=1"));
        tool.run(budget, "tesseract", arguments.toArray(String[]::new));
        var alto = Path.of(output + ".xml");
        return Files.exists(alto) ? Optional.of(alto) : Optional.empty();
    }

    /// The script that prevails on a page, such as `Latin` or `Cyrillic`; empty where too little stands on it.
    Optional<String> script(Path picture, Budget budget) throws ToolTrouble {
        try {
            return tool.run(budget, "tesseract", picture.toString(), "-", "--psm", "0")
                    .lines()
                    .filter(line -> line.startsWith("Script:"))
                    .map(line -> line.substring("Script:".length()).strip())
                    .findFirst();
        } catch (ToolTrouble e) {
            if (e.kind() == ToolTrouble.Kind.FAILED) {
                return Optional.empty(); // "Too few characters" is an exit code of one
            }
            throw e;
        }
    }
}
