package org.atmina.iiif.image;

import org.atmina.access.Viewing;
import org.atmina.iiif.image.Resolved.Picture;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// An image as one reader may see it.
///
/// @param name       as it was named in the address
/// @param restricted whether not everybody may see all of it
record ImageView(ImageName name, ServedImage served, Viewing viewing, boolean restricted) {
    /// Whether this names bytes that are not served any more.
    boolean isOutdated() {
        return name.version() != null && !name.version().equals(served.image().version());
    }

    /// Null for a preview of an image that has none.
    @Nullable
    Pictures pictures() {
        return name.preview() ? served.preview() : served.pictures();
    }

    /// Whether all that the name stands for may be seen.
    boolean isOpen() {
        return viewing instanceof Viewing.Open || (name.preview() && viewing instanceof Viewing.Preview);
    }

    /// Whether this reader may see this picture. Of an image with a preview that is the whole page as long as it is no
    /// wider than the preview; details never.
    boolean shows(Picture picture) {
        if (isOpen()) {
            return true;
        }
        return viewing instanceof Viewing.Preview(int width)
                && picture.all()
                && picture.width() <= Math.min(width, served.image().width())
                && picture.height() <= served.image().height();
    }

    /// Why a picture is not shown.
    Problem refusal() {
        return viewing instanceof Viewing.Refused
                ? new Problem.Refused("not-for-this-reader", java.util.Map.of())
                : new Problem.Unauthenticated("sign-in-to-view", java.util.Map.of());
    }

    /// How long an answer may be kept, and by whom.
    CharSequence caching() {
        if (restricted) {
            return ImageExchange.NEVER;
        }
        return name.version() == null ? ImageExchange.AN_HOUR : ImageExchange.FOREVER;
    }

    /// Of what may change at any time: a description says who may see the image, an address where it is now.
    CharSequence cachingOfDescription() {
        return restricted ? ImageExchange.NEVER : ImageExchange.AN_HOUR;
    }
}
