package org.atmina.iiif.image;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.ViewedItems;
import org.atmina.outbox.FreshCache;
import org.atmina.outbox.Notices;
import org.atmina.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/// Knows the images that are served, from memory as long as nothing has changed.
@ApplicationScoped
class ServedImages implements Notices.Listener {
    private static final int IMAGES = 200_000;
    private static final int ITEMS = 50_000;

    private final PageImages images;
    private final ViewedItems items;
    private final Limits limits;
    private final FreshCache<ServedImage> known;
    private final Cache<UUID, UUID> itemOf =
            Caffeine.newBuilder().maximumSize(IMAGES).build();
    private final Cache<UUID, Boolean> missing =
            Caffeine.newBuilder().maximumSize(IMAGES).build();

    ServedImages(PageImages images, ViewedItems items, ImageSettings settings, Notices notices) {
        this.images = images;
        this.items = items;
        this.limits = Limits.of(settings.maxArea());
        this.known = new FreshCache<>(notices, ITEMS);
        notices.tell(this);
    }

    /// Without waiting: null where the database would have to be asked.
    @Nullable
    Optional<ServedImage> ifKnown(UUID image) {
        var item = itemOf.getIfPresent(image);
        if (item != null) {
            var served = known.known(item, image);
            return served == null ? null : Optional.of(served);
        }
        return missing.getIfPresent(image) == null ? null : Optional.empty();
    }

    Optional<ServedImage> byId(UUID image) {
        var item = itemOf.getIfPresent(image);
        if (item == null) {
            missing.put(image, true); // before it is looked for: a notice that comes meanwhile takes this back
            var found = images.byId(image);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            missing.invalidate(image);
            item = found.get().itemId(); // an image stays with its item for good
            itemOf.put(image, item);
        }
        return ofItem(item, image);
    }

    private Optional<ServedImage> ofItem(UUID item, UUID image) {
        try {
            return Optional.of(known.get(item, image, () -> read(item, image)));
        } catch (Unknown e) {
            return Optional.empty();
        }
    }

    private ServedImage read(UUID item, UUID image) {
        var viewed = items.byId(item).orElseThrow(Unknown::new);
        return new ServedImage(images.byId(image).orElseThrow(Unknown::new), viewed, limits);
    }

    /// There was an image, and is no more.
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("No such image", null, false, false);
        }
    }

    @Override
    public void changed(Outbox.Kind kind, UUID subject) {
        missing.invalidateAll();
    }

    @Override
    public void missed() {
        missing.invalidateAll();
    }
}
