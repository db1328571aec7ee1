package org.atmina.iiif.image;

import java.util.Optional;
import org.atmina.iiif.image.Resolved.Picture;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Pyramid;
import org.atmina.pyramid.Stored;

/// Finds the kept piece that a picture is, before it is turned: a tile, or the whole page in a kept
/// size. However it was asked for, the same piece is the same bytes.
final class Pieces {
    private Pieces() {}

    static Optional<Stored> find(Pyramid pyramid, Picture picture) {
        if (picture.all()) {
            var whole = pyramid.whole(picture.width(), picture.height());
            if (whole.isPresent()) {
                return whole;
            }
        }
        return tile(pyramid, picture);
    }

    /// Whether a kept piece has the colours that are asked for.
    static boolean hasColours(Pyramid pyramid, Picture picture) {
        return picture.format() == Format.JPG && picture.quality().of(pyramid.bands() == 3) == Quality.DEFAULT;
    }

    private static Optional<Stored> tile(Pyramid pyramid, Picture picture) {
        var area = picture.area();
        var levels = pyramid.levels();
        for (int number = 0; number < levels.count(); number++) {
            long step = (long) Levels.TILE << number;
            if (area.width() > step || area.height() > step || area.x() % step != 0 || area.y() % step != 0) {
                continue;
            }
            var level = levels.level(number);
            int column = (int) (area.x() / step);
            int row = (int) (area.y() / step);
            if (level.has(column, row) && isWholeTile(levels, area, step) && isSize(level, column, row, picture)) {
                return Optional.of(pyramid.tile(number, column, row));
            }
        }
        return Optional.empty();
    }

    private static boolean isWholeTile(Levels levels, Area area, long step) {
        return area.width() == Math.min(step, levels.width() - area.x())
                && area.height() == Math.min(step, levels.height() - area.y());
    }

    private static boolean isSize(Levels.Level level, int column, int row, Picture picture) {
        var tile = level.tile(column, row);
        return tile.width() == picture.width() && tile.height() == picture.height();
    }
}
