package org.atmina.inspect.worker.scan;

import java.util.List;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.PageFacts.Origin;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Reason;
import org.jspecify.annotations.Nullable;

/// Facts about pages on which nothing was read.
public final class Blank {
    private Blank() {}

    public static PageFacts page(int number, PageState state, Reason reason) {
        return page(number, new Size(0, 0, 0), state, reason);
    }

    static PageFacts page(int number, Size size, PageState state, @Nullable Reason reason) {
        return new PageFacts(
                number,
                size.width(),
                size.height(),
                size.dpi(),
                state,
                reason,
                Origin.OCR,
                "",
                "und",
                0,
                List.of(),
                List.of());
    }

    /// Width and height of a page in pixels, and how many of them make an inch; 0 where unknown.
    record Size(int width, int height, int dpi) {}
}
