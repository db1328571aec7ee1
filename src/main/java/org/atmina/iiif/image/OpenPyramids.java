package org.atmina.iiif.image;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImageRequests;
import org.atmina.pyramid.Pyramid;
import org.atmina.storage.Derivatives;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Holds serving images open, the most wanted ones; one that is dropped stays mapped until its last
/// piece has been sent. What is missing or damaged is asked for again from the worker, and is not
/// served meanwhile.
@ApplicationScoped
class OpenPyramids {
    private static final Logger LOG = Logger.getLogger(OpenPyramids.class);

    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final int LOST = 10_000;

    private record Key(UUID image, String version) {}

    private final Derivatives derivatives;
    private final PageImageRequests requests;
    private final Cache<Key, OpenPyramid> open;
    /// Asked for a moment ago: a page that is looked at asks for a hundred tiles.
    private final Cache<Key, Boolean> lost =
            Caffeine.newBuilder().expireAfterWrite(A_MOMENT).maximumSize(LOST).build();

    OpenPyramids(Derivatives derivatives, PageImageRequests requests, ImageSettings settings) {
        this.derivatives = derivatives;
        this.requests = requests;
        this.open = Caffeine.newBuilder().maximumSize(settings.open()).build();
    }

    /// Without waiting: null where files would have to be opened.
    @Nullable
    OpenPyramid ifOpen(PageImage image) {
        return open.getIfPresent(new Key(image.id(), image.version()));
    }

    /// Nothing where it has to be made again.
    Optional<OpenPyramid> open(PageImage image) {
        var known = ifOpen(image);
        if (known != null) {
            return Optional.of(known);
        }
        if (lost.getIfPresent(new Key(image.id(), image.version())) != null) {
            return Optional.empty();
        }
        var files = derivatives.find(image.id(), image.version());
        if (files.isEmpty()) {
            askAgain(image, "missing");
            return Optional.empty();
        }
        try {
            var pyramid = Pyramid.open(files.get().tiff(), files.get().sidecar());
            if (!pyramid.version().equals(image.version())) {
                askAgain(image, "of another page");
                return Optional.empty();
            }
            var opened = new OpenPyramid(pyramid);
            open.put(new Key(image.id(), image.version()), opened);
            return Optional.of(opened);
        } catch (IOException | InternalError e) {
            askAgain(image, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// A piece could not be read.
    void damaged(PageImage image, String cause) {
        open.invalidate(new Key(image.id(), image.version()));
        askAgain(image, cause);
    }

    private void askAgain(PageImage image, String cause) {
        LOG.warnf("event=page-image-lost image=%s version=%s cause=%s", image.id(), image.version(), cause);
        lost.put(new Key(image.id(), image.version()), true);
        requests.add(image.fileId());
    }
}
