package org.atmina.iiif.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// The announcements in pages. A page fills up and then never changes again.
@ApplicationScoped
@Transactional
class ActivityStream {
    private final Activities activities;
    private final DiscoverySettings settings;

    ActivityStream(Activities activities, DiscoverySettings settings) {
        this.activities = activities;
        this.settings = settings;
    }

    /// How long the stream is.
    ///
    /// @param pages at least one
    record Extent(long total, long pages) {}

    Extent extent() {
        long total = activities.count();
        return new Extent(total, Math.max(1, Math.ceilDiv(total, settings.pageSize())));
    }

    /// @param number from 1
    Optional<StreamPage> page(long number) {
        var extent = extent(); // asked first, so that nothing newer than it stands on the page
        if (number < 1 || number > extent.pages()) {
            return Optional.empty();
        }
        long before = (number - 1) * settings.pageSize();
        long last = Math.min(before + settings.pageSize(), extent.total());
        return Optional.of(new StreamPage(number, extent.pages(), activities.between(before + 1, last)));
    }
}
