package org.atmina.iiif.image;

/// What a request comes to for one image.
sealed interface Resolved {
    /// A picture that can be given: which part of the image, and in which size it is before it is turned.
    ///
    /// @param size how the Image API 3 writes the size shortest
    /// @param size2 how the Image API 2.1 does
    record Picture(
            Area area,
            boolean all,
            int width,
            int height,
            Rotation rotation,
            Quality quality,
            Format format,
            String size,
            String size2)
            implements Resolved {
        /// The one way to ask for this picture.
        String canonical(ImageApi api, boolean coloured) {
            var region = all ? "full" : area.x() + "," + area.y() + "," + area.width() + "," + area.height();
            return region + "/" + (api == ImageApi.TWO ? size2 : size) + "/" + rotation.written() + "/"
                    + quality.of(coloured).word() + "." + format.ending();
        }

        /// Names the picture among all of its image, whatever version of the API it was asked for in.
        String key() {
            return canonical(ImageApi.THREE, true);
        }

        int finalWidth() {
            return rotation.width(width, height);
        }

        int finalHeight() {
            return rotation.height(width, height);
        }
    }

    /// Why there is no such picture.
    enum Unmet implements Resolved {
        REGION_OUTSIDE,
        TOO_SMALL,
        TOO_LARGE,
        ENLARGED,
        /// It would have to be enlarged, which is not done with this image.
        NOT_ENLARGING
    }
}
