package org.atmina.iiif.image;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.atmina.iiif.image.Resampling.Side;
import org.atmina.iiif.image.Resolved.Picture;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.JpegTrouble;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Pixels;
import org.atmina.pyramid.Pyramid;
import org.atmina.pyramid.Stored;
import org.atmina.pyramid.Turn;

/// Makes the pictures that are not kept. It starts from the smallest level that has enough pixels,
/// decodes only the tiles that are touched, a row of them at a time, and only their brightness where no
/// colours are wanted; so its memory goes by the size of the answer, not by that of the page.
final class Renderer {
    /// No picture is made of more pixels than this; where its shape would need more, it starts from a coarser level.
    private static final long MOST_DECODED = 48_000_000;

    private static final int ALL = 8;

    private final Encoding encoding;

    Renderer(Encoding encoding) {
        this.encoding = encoding;
    }

    /// What a picture starts from: a level, perhaps reduced while it is decoded.
    ///
    /// @param eighths to which tiles are decoded: 8, 4, 2 or 1
    private record Start(Levels.Level level, int eighths) {
        double scale() {
            return (double) level.scale() * ALL / eighths;
        }
    }

    /// @param shrink by how much pixels of the request are larger than those of the page; 1 but for previews
    record Work(Pyramid pyramid, Picture picture, double shrink) {
        private boolean grey() {
            return pyramid.bands() == 1 || picture.quality() == Quality.GRAY || picture.quality() == Quality.BITONAL;
        }

        private double x() {
            return picture.area().x() * shrink;
        }

        private double y() {
            return picture.area().y() * shrink;
        }

        private double width() {
            return picture.area().width() * shrink;
        }

        private double height() {
            return picture.area().height() * shrink;
        }

        /// How many pixels have to be touched to make it.
        long cost() {
            var start = start();
            double decoded = width() * height() / (start.scale() * start.scale());
            return (long) decoded + Levels.TILE * Levels.TILE + (long) picture.finalWidth() * picture.finalHeight();
        }

        private Start start() {
            var levels = pyramid.levels();
            var coarsest = new Start(levels.level(0), ALL);
            for (int number = 0; number < levels.count(); number++) {
                var next = new Start(levels.level(number), ALL);
                if (!isEnough(next) && decoded(coarsest) <= MOST_DECODED) {
                    return coarsest;
                }
                coarsest = next;
            }
            for (int eighths = ALL / 2; eighths >= 1; eighths /= 2) {
                var next = new Start(coarsest.level, eighths);
                if (!isEnough(next)) {
                    return coarsest;
                }
                coarsest = next;
            }
            return coarsest;
        }

        private boolean isEnough(Start start) {
            return Math.ceil(width() / start.scale() - 1e-6) >= picture.width()
                    && Math.ceil(height() / start.scale() - 1e-6) >= picture.height();
        }

        private double decoded(Start start) {
            return width() * height() / (start.scale() * start.scale());
        }
    }

    /// @param abandoned whether nobody waits for the picture any more
    /// @throws CancellationException when it is abandoned
    byte[] render(Work work, BooleanSupplier abandoned) throws IOException {
        var picture = work.picture;
        var piece = work.shrink == 1 ? Pieces.find(work.pyramid, picture).orElse(null) : null;
        if (piece != null
                && Pieces.hasColours(work.pyramid, picture)
                && picture.rotation().isByQuarters()) {
            var rotation = picture.rotation();
            var turned = encoding.jpeg().turn(piece, Turn.of(rotation.mirrored(), rotation.quarters()));
            if (turned.isPresent()) {
                return turned.get();
            }
        }
        var raw = piece == null ? resampled(work, abandoned) : decoded(piece, work.grey());
        var turned = Turning.turn(
                raw,
                picture.rotation(),
                !picture.rotation().isByQuarters() && picture.format().hasTransparency());
        boolean bitonal = picture.quality() == Quality.BITONAL;
        return encoding.encode(bitonal ? Threshold.bitonal(turned) : turned, picture.format(), bitonal);
    }

    private Raw decoded(Stored piece, boolean grey) throws IOException {
        var pixels = decode(piece, ALL, grey ? 1 : 3);
        return new Raw(pixels.width(), pixels.height(), pixels.bands(), pixels.samples());
    }

    private Pixels decode(Stored piece, int eighths, int bands) throws DamagedPiece {
        try {
            return encoding.jpeg().decode(piece, eighths, bands);
        } catch (JpegTrouble | InternalError e) { // an internal error is what a map gives whose file was cut off
            throw new DamagedPiece(e);
        }
    }

    private Raw resampled(Work work, BooleanSupplier abandoned) throws IOException {
        var start = work.start();
        int bands = work.grey() ? 1 : 3;
        double scale = start.scale();
        int lastColumn = Jpeg.scaled(start.level.width(), start.eighths) - 1;
        int lastRow = Jpeg.scaled(start.level.height(), start.eighths) - 1;
        var window = Window.of(work, scale, lastColumn, lastRow);
        var columns =
                Side.of(window.width(), work.x() / scale - window.left, work.width() / scale, work.picture.width());
        var rows =
                Side.of(window.height(), work.y() / scale - window.top, work.height() / scale, work.picture.height());
        var resampling = new Resampling(columns, rows, bands);
        int tile = Levels.TILE * start.eighths / ALL;
        for (int row = window.top / tile; row <= window.bottom / tile; row++) {
            if (abandoned.getAsBoolean()) {
                throw new CancellationException();
            }
            strip(work.pyramid, start, window, row, bands).addTo(resampling, window);
        }
        return new Raw(work.picture.width(), work.picture.height(), bands, resampling.samples());
    }

    /// The pixels of a level that are needed, edges included.
    private record Window(int left, int top, int right, int bottom) {
        static Window of(Work work, double scale, int lastColumn, int lastRow) {
            int left = Math.clamp((long) Math.floor(work.x() / scale + 1e-6), 0, lastColumn);
            int top = Math.clamp((long) Math.floor(work.y() / scale + 1e-6), 0, lastRow);
            return new Window(
                    left,
                    top,
                    Math.clamp((long) Math.ceil((work.x() + work.width()) / scale - 1e-6) - 1, left, lastColumn),
                    Math.clamp((long) Math.ceil((work.y() + work.height()) / scale - 1e-6) - 1, top, lastRow));
        }

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }
    }

    /// A row of tiles, decoded.
    ///
    /// @param top where it begins in its level
    private record Strip(byte[] samples, int top, int height, int row) {
        void addTo(Resampling resampling, Window window) {
            int from = Math.max(window.top, top);
            int to = Math.min(window.bottom, top + height - 1);
            for (int y = from; y <= to; y++) {
                resampling.add(y - window.top, samples, (y - top) * row);
            }
        }
    }

    private Strip strip(Pyramid pyramid, Start start, Window window, int tileRow, int bands) throws IOException {
        int tile = Levels.TILE * start.eighths / ALL;
        int row = window.width() * bands;
        var samples = new byte[Math.multiplyExact(row, tile)];
        int height = 0;
        for (int column = window.left / tile; column <= window.right / tile; column++) {
            var stored = pyramid.tile(start.level.number(), column, tileRow);
            var pixels = decode(stored, start.eighths, bands);
            height = pixels.height();
            int from = Math.max(window.left, column * tile);
            int to = Math.min(window.right, column * tile + pixels.width() - 1);
            if (from > to) {
                continue;
            }
            for (int y = 0; y < height; y++) {
                System.arraycopy(
                        pixels.samples(),
                        pixels.row(y) + (from - column * tile) * bands,
                        samples,
                        y * row + (from - window.left) * bands,
                        (to - from + 1) * bands);
            }
        }
        return new Strip(samples, tileRow * tile, height, row);
    }
}
