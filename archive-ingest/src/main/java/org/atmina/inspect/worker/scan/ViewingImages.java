package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// Makes the pictures that people look at: upright, sRGB, on white, without any metadata.
record ViewingImages(NativeTool tool) {
    private static final int PAGE = 2000;
    private static final int THUMBNAIL = 320;
    private static final String JPEG = "[Q=82,strip,optimize-coding,background=255]";

    void make(Picture picture, Path page, Path thumbnail, Budget budget) throws ToolTrouble {
        shrink(picture.spec(), page, PAGE, budget);
        shrink(page.toString(), thumbnail, THUMBNAIL, budget);
    }

    private void shrink(String from, Path to, int longest, Budget budget) throws ToolTrouble {
        var side = Integer.toString(longest);
        try {
            tool.run(
                    budget,
                    "vips",
                    "thumbnail",
                    from,
                    to + JPEG,
                    side,
                    "--height",
                    side,
                    "--size",
                    "down",
                    "--export-profile",
                    "srgb",
                    "--fail-on",
                    "truncated");
        } catch (ToolTrouble e) {
            delete(to);
            throw e;
        }
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            System.err.println("event=unfinished-image-left file=" + unfinished.getFileName());
        }
    }
}
