package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// A picture in the form in which Tesseract takes it, and how it relates to the page.
///
/// @param turned degrees by which it was turned clockwise against the page
/// @param scale  its size over that of the page
record OcrPicture(Path file, int width, int height, double turned, double scale, int dpi) {
    private static final int LONGEST = 7800;

    /// The picture as it is where that will do, else upright, grey, eight bits, on white and not larger than useful.
    static OcrPicture of(
            Picture picture, ImageHeader header, Raster raster, Path folder, NativeTool tool, Budget budget)
            throws ToolTrouble, IOException {
        if (header.easy() && picture.frame() < 0) {
            return new OcrPicture(picture.file(), header.width(), header.height(), 0, 1, dpi(picture, header));
        }
        if (Math.max(raster.width(), raster.height()) > LONGEST) {
            return shrunk(picture, header, raster, folder, tool, budget);
        }
        var grey = folder.resolve("grey.pgm");
        raster.writeGrey(grey);
        return new OcrPicture(grey, raster.width(), raster.height(), 0, 1, dpi(picture, header));
    }

    private static OcrPicture shrunk(
            Picture picture, ImageHeader header, Raster raster, Path folder, NativeTool tool, Budget budget)
            throws ToolTrouble {
        var small = folder.resolve("small.v");
        var flat = folder.resolve("flat.v");
        var grey = folder.resolve("grey.tif");
        var side = Integer.toString(LONGEST);
        var whole = raster.file().toString();
        tool.run(budget, "vips", "thumbnail", whole, small.toString(), side, "--height", side, "--size", "down");
        boolean alpha = raster.bands() % 2 == 0;
        if (alpha) {
            tool.run(budget, "vips", "flatten", small.toString(), flat.toString(), "--background", "255");
        }
        tool.run(budget, "vips", "colourspace", (alpha ? flat : small).toString(), grey.toString(), "b-w");
        var made = ImageHeader.read(tool, budget, new Picture(grey, -1, 0));
        double scale = (double) made.width() / header.width();
        int dpi = (int) Math.round(dpi(picture, header) * scale);
        return new OcrPicture(grey, made.width(), made.height(), 0, scale, dpi);
    }

    private static int dpi(Picture picture, ImageHeader header) {
        return picture.dpi() > 0 ? picture.dpi() : header.dpi();
    }

    /// With its lines made level.
    OcrPicture turnedBack(double skew, Path folder, NativeTool tool, Budget budget) throws ToolTrouble {
        var level = folder.resolve("level.tif");
        tool.run(
                budget,
                "vips",
                "rotate",
                file.toString(),
                level.toString(),
                "--background",
                "255",
                "--",
                Double.toString(-skew));
        var made = ImageHeader.read(tool, budget, new Picture(level, -1, 0));
        return new OcrPicture(level, made.width(), made.height(), turned - skew, scale, dpi);
    }

    /// A little blurred, which takes the grain of bad copies away and leaves the letters.
    OcrPicture softened(Path folder, NativeTool tool, Budget budget) throws ToolTrouble {
        var soft = folder.resolve("soft.tif");
        tool.run(budget, "vips", "gaussblur", file.toString(), soft.toString(), "0.8");
        return new OcrPicture(soft, width, height, turned, scale, dpi);
    }

    Placement placement(ImageHeader page) {
        return Placement.of(width, height, turned, scale, page.width(), page.height());
    }
}
