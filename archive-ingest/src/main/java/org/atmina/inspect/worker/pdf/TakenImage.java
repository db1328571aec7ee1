package org.atmina.inspect.worker.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atmina.inspect.worker.scan.Picture;
import org.atmina.inspect.worker.scan.PictureSource;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// A scanned page taken out of its PDF as it is, which is faster and truer than drawing it.
record TakenImage(Path file, int number, FullPageImage image, PictureSource otherwise) implements PictureSource {
    @Override
    public Picture fetch(NativeTool tool, Budget budget, Path folder) throws ToolTrouble {
        var page = Integer.toString(number);
        try {
            tool.run(
                    budget,
                    "pdfimages",
                    "-j",
                    "-f",
                    page,
                    "-l",
                    page,
                    file.toAbsolutePath().toString(),
                    folder.resolve("taken").toString());
            var taken = taken(folder);
            return taken.size() == 1
                    ? new Picture(taken.getFirst(), -1, image.dpi())
                    : otherwise.fetch(tool, budget, folder);
        } catch (ToolTrouble e) {
            if (e.kind() == ToolTrouble.Kind.FAILED) {
                return otherwise.fetch(tool, budget, folder);
            }
            throw e;
        } catch (IOException e) {
            return otherwise.fetch(tool, budget, folder);
        }
    }

    private static List<Path> taken(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "taken-*")) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            return found;
        }
    }
}
