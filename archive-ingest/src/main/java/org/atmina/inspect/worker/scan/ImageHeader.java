package org.atmina.inspect.worker.scan;

import java.util.Map;
import java.util.stream.Collectors;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// What the header of a picture says, read without decoding a single pixel.
record ImageHeader(
        int storedWidth,
        int storedHeight,
        int bands,
        String format,
        String space,
        int orientation,
        int dpi,
        int pages,
        boolean profiled,
        String loader) {
    private static final double MM_PER_INCH = 25.4;
    private static final long EASY_PIXELS = 60_000_000;

    static ImageHeader read(NativeTool tool, Budget budget, Picture picture) throws ToolTrouble {
        var lines = tool.run(budget, "vipsheader", "-a", picture.spec());
        return parse(lines);
    }

    static ImageHeader parse(String lines) {
        Map<String, String> fields = lines.lines()
                .filter(line -> line.indexOf(": ") > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")),
                        line -> line.substring(line.indexOf(": ") + 2).strip(),
                        (first, second) -> first));
        int dpi = (int) Math.round(Double.parseDouble(fields.getOrDefault("xres", "0")) * MM_PER_INCH);
        return new ImageHeader(
                number(fields, "width", 0),
                number(fields, "height", 0),
                number(fields, "bands", 0),
                fields.getOrDefault("format", ""),
                fields.getOrDefault("interpretation", ""),
                number(fields, "orientation", 1),
                dpi >= 70 && dpi <= 2400 ? dpi : 0,
                number(fields, "n-pages", 1),
                fields.containsKey("icc-profile-data"),
                fields.getOrDefault("vips-loader", ""));
    }

    private static int number(Map<String, String> fields, String name, int otherwise) {
        var value = fields.get(name);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    long pixels() {
        return (long) storedWidth * storedHeight;
    }

    int width() {
        return lying() ? storedHeight : storedWidth;
    }

    int height() {
        return lying() ? storedWidth : storedHeight;
    }

    private boolean lying() {
        return orientation >= 5 && orientation <= 8;
    }

    /// True if its pixels are upright sRGB or grey of eight bits as they come from the file.
    boolean plain() {
        boolean known = "b-w".equals(space) || "srgb".equals(space);
        return "uchar".equals(format) && known && orientation <= 1 && !profiled && bands <= 4;
    }

    /// True if Tesseract can be given the file as it is.
    boolean easy() {
        boolean plain = "uchar".equals(format) && orientation <= 1 && pages == 1 && !loader.startsWith("jp2k");
        boolean grey = bands == 1 && "b-w".equals(space);
        boolean colour = bands == 3 && "srgb".equals(space);
        return plain && (grey || colour) && pixels() <= EASY_PIXELS;
    }
}
