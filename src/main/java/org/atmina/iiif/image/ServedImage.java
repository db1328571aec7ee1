package org.atmina.iiif.image;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.ViewedItem;
import org.jspecify.annotations.Nullable;

/// An image with all that is known of it from the database, and the descriptions made of that; forgotten as soon as its
/// item changes.
final class ServedImage {
    private final PageImage image;
    private final ViewedItem item;
    private final Pictures pictures;
    private final @Nullable Pictures preview;
    private final Map<Object, Description> descriptions = new ConcurrentHashMap<>();

    ServedImage(PageImage image, ViewedItem item, Limits limits) {
        this.image = image;
        this.item = item;
        this.pictures = new Pictures(image.width(), image.height(), true, limits);
        this.preview = item.previewWidth() == null ? null : preview(item.previewWidth());
    }

    private Pictures preview(int allowed) {
        int width = Math.min(allowed, image.width());
        int height = (int) Math.max(1, Math.round((double) image.height() * width / image.width()));
        return new Pictures(width, height, false, Limits.ofPreview(width, height));
    }

    PageImage image() {
        return image;
    }

    ViewedItem item() {
        return item;
    }

    Pictures pictures() {
        return pictures;
    }

    /// The small image that everybody may see; null where there is none.
    @Nullable
    Pictures preview() {
        return preview;
    }

    Description description(Object key, Supplier<Description> make) {
        var known = descriptions.get(key);
        if (known == null) {
            known = make.get();
            descriptions.put(key, known);
        }
        return known;
    }

    @Nullable
    Description descriptionIfKnown(Object key) {
        return descriptions.get(key);
    }
}
