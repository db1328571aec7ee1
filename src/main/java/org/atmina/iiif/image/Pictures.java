package org.atmina.iiif.image;

import org.atmina.iiif.image.Resolved.Picture;
import org.atmina.iiif.image.Resolved.Unmet;
import org.atmina.pyramid.Levels;
import org.jspecify.annotations.Nullable;

/// Works out which picture a request means. Pure arithmetic, rounded as the viewers round: what they compute for a tile
/// is the tile that is kept.
///
/// @param tiled whether viewers go by the levels of this image; they do not by those of a preview
record Pictures(int imageWidth, int imageHeight, boolean tiled, Limits limits) {
    private static final double PERCENT = 100;

    private record Side(long width, long height) {}

    Resolved resolve(ImageRequest request) {
        var area = area(request.region());
        if (area == null) {
            return Unmet.REGION_OUTSIDE;
        }
        var scale = request.scale();
        var size = size(scale, area);
        if (size.width < 1 || size.height < 1) {
            return Unmet.TOO_SMALL;
        }
        boolean enlarged = size.width > area.width() || size.height > area.height();
        if ((enlarged || isOverPercent(scale)) && !scale.enlarging()) {
            return Unmet.ENLARGED;
        }
        if (enlarged && !limits.enlarging()) {
            return Unmet.NOT_ENLARGING;
        }
        if (!limits.hold(size.width, size.height)) {
            return Unmet.TOO_LARGE;
        }
        var picture = picture(request, area, size, enlarged);
        boolean fits = limits.holdTurned(picture.finalWidth(), picture.finalHeight(), picture.format());
        return fits ? picture : Unmet.TOO_LARGE;
    }

    private Picture picture(ImageRequest request, Area area, Side size, boolean enlarged) {
        boolean largest = size.equals(fitted(area, 1));
        var both = size.width + "," + size.height;
        var word = enlarged ? "^" + both : both;
        if (largest) {
            word = "max";
        } else if (enlarged && size.equals(fitted(area, Double.MAX_VALUE))) {
            word = "^max";
        }
        boolean shapeKept = size.equals(size(new Scale.Width(size.width, true), area));
        var word2 = largest ? "full" : shapeKept ? size.width + "," : both;
        return new Picture(
                area,
                area.isAll(imageWidth, imageHeight),
                (int) size.width,
                (int) size.height,
                request.rotation(),
                request.quality() == Quality.COLOR ? Quality.DEFAULT : request.quality(),
                request.format(),
                word,
                word2);
    }

    /// Null where nothing of the image is in the region.
    private @Nullable Area area(Region region) {
        return switch (region) {
            case Region.Full() -> new Area(0, 0, imageWidth, imageHeight);
            case Region.Square() -> {
                int side = Math.min(imageWidth, imageHeight);
                yield new Area((imageWidth - side) / 2, (imageHeight - side) / 2, side, side);
            }
            case Region.Pixels(long x, long y, long width, long height) ->
                x >= imageWidth || y >= imageHeight || width == 0 || height == 0
                        ? null
                        : cut(x, y, x + width, y + height);
            case Region.Percent(double x, double y, double width, double height) ->
                x >= PERCENT || y >= PERCENT || width == 0 || height == 0
                        ? null
                        : cut(
                                Math.round(imageWidth * x / PERCENT),
                                Math.round(imageHeight * y / PERCENT),
                                Math.round(imageWidth * (x + width) / PERCENT),
                                Math.round(imageHeight * (y + height) / PERCENT));
        };
    }

    /// What lies within the image, a pixel at least.
    private Area cut(long left, long top, long right, long bottom) {
        int x = (int) Math.min(left, imageWidth - 1L);
        int y = (int) Math.min(top, imageHeight - 1L);
        int width = (int) Math.max(1, Math.min(right, imageWidth) - x);
        int height = (int) Math.max(1, Math.min(bottom, imageHeight) - y);
        return new Area(x, y, width, height);
    }

    private Side size(Scale scale, Area area) {
        var size = sized(scale, area);
        return tiled ? asViewersRound(scale, area, size) : size;
    }

    private Side sized(Scale scale, Area area) {
        return switch (scale) {
            case Scale.Max(boolean enlarging) -> fitted(area, enlarging ? Double.MAX_VALUE : 1);
            case Scale.Width(long width, boolean ignored) ->
                new Side(width, width == 0 ? 0 : side(area.height(), (double) width / area.width()));
            case Scale.Height(long height, boolean ignored) ->
                new Side(height == 0 ? 0 : side(area.width(), (double) height / area.height()), height);
            case Scale.Percent(double percent, boolean ignored) -> percent(area, percent / PERCENT);
            case Scale.Exact(long width, long height, boolean ignored) -> new Side(width, height);
            case Scale.Within(long width, long height, boolean enlarging) -> within(area, width, height, enlarging);
        };
    }

    private Side fitted(Area area, double most) {
        double factor = limits.most(area.width(), area.height());
        if (factor >= most) {
            return new Side(area.width(), area.height());
        }
        return new Side((long) Math.max(1, Math.floor(area.width() * factor + 1e-9)), (long)
                Math.max(1, Math.floor(area.height() * factor + 1e-9)));
    }

    private static Side percent(Area area, double factor) {
        long width = Math.round(area.width() * factor);
        long height = Math.round(area.height() * factor);
        return width < 1 && height < 1 ? new Side(0, 0) : new Side(Math.max(1, width), Math.max(1, height));
    }

    private Side within(Area area, long width, long height, boolean enlarging) {
        if (width == 0 || height == 0) {
            return new Side(0, 0);
        }
        double asked = Math.min((double) width / area.width(), (double) height / area.height());
        double factor = enlarging ? asked : Math.min(1, asked);
        if (factor > limits.most(area.width(), area.height())) {
            return fitted(area, Double.MAX_VALUE);
        }
        return new Side(side(area.width(), factor), side(area.height(), factor));
    }

    private static long side(int side, double factor) {
        return Math.max(1, Math.round(side * factor));
    }

    private static boolean isOverPercent(Scale scale) {
        return scale instanceof Scale.Percent(double percent, boolean ignored) && percent > PERCENT;
    }

    /// Where viewers give one side of a tile, or a percentage, they mean the tile with both sides rounded up.
    private Side asViewersRound(Scale scale, Area area, Side size) {
        if (scale instanceof Scale.Exact || scale instanceof Scale.Max) {
            return size;
        }
        var levels = new Levels(imageWidth, imageHeight);
        for (int level = 0; level < levels.count(); level++) {
            if (isPiece(area, level)) {
                var up = new Side(up(area.width(), level), up(area.height(), level));
                if (isSame(scale, size, up)) {
                    return up;
                }
            }
        }
        return size;
    }

    private boolean isPiece(Area area, int level) {
        long step = (long) Levels.TILE << level;
        boolean tile = area.x() % step == 0
                && area.y() % step == 0
                && area.width() == Math.min(step, imageWidth - area.x())
                && area.height() == Math.min(step, imageHeight - area.y());
        return tile || area.isAll(imageWidth, imageHeight);
    }

    private static boolean isSame(Scale scale, Side size, Side up) {
        boolean near = Math.abs(size.width - up.width) <= 1 && Math.abs(size.height - up.height) <= 1;
        return near
                && switch (scale) {
                    case Scale.Width ignored -> size.width == up.width;
                    case Scale.Height ignored -> size.height == up.height;
                    case Scale.Within(long width, long height, boolean ignored) ->
                        up.width <= width && up.height <= height;
                    case Scale.Percent ignored -> true;
                    case Scale.Exact ignored -> false;
                    case Scale.Max ignored -> false;
                };
    }

    private static long up(int side, int level) {
        return (side + (1L << level) - 1) >> level;
    }
}
