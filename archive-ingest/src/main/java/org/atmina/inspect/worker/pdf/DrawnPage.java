package org.atmina.inspect.worker.pdf;

import java.nio.file.Path;
import org.atmina.inspect.worker.scan.Picture;
import org.atmina.inspect.worker.scan.PictureSource;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// A page drawn by `pdftoppm` in exactly the size in which its boxes count. Uncompressed on purpose: packing the pixels
/// would cost far more than drawing them.
record DrawnPage(Path file, int number, PageSize size) implements PictureSource {
    @Override
    public Picture fetch(NativeTool tool, Budget budget, Path folder) throws ToolTrouble {
        var page = Integer.toString(number);
        var output = folder.resolve("drawn");
        tool.run(
                budget,
                "pdftoppm",
                "-scale-to-x",
                Integer.toString(size.widthPx()),
                "-scale-to-y",
                Integer.toString(size.heightPx()),
                "-f",
                page,
                "-l",
                page,
                "-cropbox",
                "-singlefile",
                file.toAbsolutePath().toString(),
                output.toString());
        return new Picture(tool.made(folder.resolve("drawn.ppm"), "pdftoppm"), -1, size.dpi());
    }
}
