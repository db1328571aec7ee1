package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import org.atmina.catalog.image.PageImage;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.presentation.model.Picture;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Size;
import org.jspecify.annotations.Nullable;

/// Addresses of page images in sizes that are stored, so that nobody has to wait for one.
@ApplicationScoped
class Pictures {
    private static final String JPEG = "image/jpeg";
    private static final int LARGEST = Levels.LARGEST_STORED;
    private static final int THUMBNAIL = 400;

    private final IiifAddresses addresses;

    Pictures(IiifAddresses addresses) {
        this.addresses = addresses;
    }

    /// The image of a canvas.
    ///
    /// @param previewWidth how wide it may be; null for those who may see all of it
    Picture painting(PageImage image, @Nullable Integer previewWidth) {
        return picture(image, LARGEST, previewWidth);
    }

    /// The image in small.
    Picture thumbnail(PageImage image, @Nullable Integer previewWidth) {
        return picture(image, THUMBNAIL, previewWidth);
    }

    /// The largest that is kept and fits; of a preview, which has sizes of its own, the one that was allowed.
    private Picture picture(PageImage image, int longest, @Nullable Integer previewWidth) {
        var whole = new Levels(image.width(), image.height());
        var size = whole.sizes().stream()
                .filter(each -> each.longest() <= longest)
                .reduce((smaller, larger) -> larger)
                .orElse(whole.size());
        if (previewWidth == null) {
            return picture(addresses.imageService(image), addresses.imageService2(image), size);
        }
        int width = Math.min(previewWidth, size.width());
        int height = Math.max(1, (int) Math.round((double) image.height() * width / image.width()));
        return picture(addresses.preview(image), addresses.preview2(image), new Size(width, height));
    }

    private static Picture picture(String service, String oldService, Size size) {
        return new Picture(
                service + "/full/" + size.width() + "," + size.height() + "/0/default.jpg",
                JPEG,
                size.width(),
                size.height(),
                service,
                oldService);
    }
}
