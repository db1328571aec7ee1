package org.atmina.inspect.worker.scan;

import java.io.IOException;
import org.atmina.inspect.InspectionFolder;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.PixelRows;
import org.atmina.pyramid.Pyramid;
import org.atmina.pyramid.PyramidWriter;

/// Makes the images that are served of pages, and takes from them what the reading of a page wants to know of it.
public final class ServingImages {
    private static final Jpeg JPEG = Jpeg.best();
    private static final int LOOKED_AT = 1000;

    private ServingImages() {}

    public static void write(PixelRows rows, InspectionFolder folder, int number) throws IOException {
        new PyramidWriter(JPEG).write(rows, folder.image(number), folder.sidecar(number));
    }

    /// The ink of a page, seen at half the size at which people would look at all of it.
    static Ink ink(InspectionFolder folder, int number) throws IOException {
        try (var pyramid = Pyramid.open(folder.image(number), folder.sidecar(number))) {
            var levels = pyramid.levels();
            double scale = Math.min(0.5, (double) LOOKED_AT / levels.size().longest());
            int width = (int) Math.max(1, levels.width() * scale);
            int height = (int) Math.max(1, levels.height() * scale);
            var level = levels.smallestOver(width, height);
            var stored = pyramid.whole(level.width(), level.height()).orElseThrow();
            return Ink.of(JPEG.decode(stored, 8, 1), width, height);
        }
    }
}
