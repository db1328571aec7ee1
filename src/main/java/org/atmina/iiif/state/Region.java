package org.atmina.iiif.state;

import java.util.Optional;
import java.util.regex.Pattern;
import org.atmina.catalog.Box;

/// A rectangle of a canvas as a media fragment says it.
///
/// @param percent whether it is counted in hundredths of the canvas, and not in its pixels
public record Region(double x, double y, double width, double height, boolean percent) {
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,9})?)";
    private static final Pattern FRAGMENT = Pattern.compile(
            "(?:.*[&#])?xywh=(pixel:|percent:)?" + String.join(",", NUMBER, NUMBER, NUMBER, NUMBER) + "(?:&.*)?");
    private static final double AROUND = 200;
    private static final double HUNDRED = 100;

    /// What a fragment such as `xywh=0,0,100,100` says; empty where it says no rectangle.
    public static Optional<Region> of(String fragment) {
        var found = FRAGMENT.matcher(fragment);
        if (!found.matches()) {
            return Optional.empty();
        }
        var region = new Region(
                Double.parseDouble(found.group(2)),
                Double.parseDouble(found.group(3)),
                Double.parseDouble(found.group(4)),
                Double.parseDouble(found.group(5)),
                "percent:".equals(found.group(1)));
        return region.width() > 0 && region.height() > 0 ? Optional.of(region) : Optional.empty();
    }

    /// What lies around a point.
    static Region around(double x, double y) {
        return new Region(Math.max(0, x - AROUND), Math.max(0, y - AROUND), 2 * AROUND, 2 * AROUND, false);
    }

    /// The rectangle on a canvas of this size, as far as it lies on it; empty where none of it does.
    public Optional<Box> on(int canvasWidth, int canvasHeight) {
        double across = percent ? canvasWidth / HUNDRED : 1;
        double down = percent ? canvasHeight / HUNDRED : 1;
        int left = (int) Math.min(canvasWidth, Math.round(x * across));
        int top = (int) Math.min(canvasHeight, Math.round(y * down));
        int right = (int) Math.min(canvasWidth, Math.round((x + width) * across));
        int bottom = (int) Math.min(canvasHeight, Math.round((y + height) * down));
        return right > left && bottom > top
                ? Optional.of(new Box(left, top, right - left, bottom - top))
                : Optional.empty();
    }
}
