package org.atmina.iiif.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Viewing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.catalog.image.ViewedItems;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.Viewers;

/// Tells what the one decision on viewing would be for whoever asks.
@ApplicationScoped
class Probes {
    private final PageImages images;
    private final ViewedItems items;
    private final Viewers viewers;
    private final AuthServices services;
    private final IiifAddresses addresses;
    private final Clock clock;

    Probes(
            PageImages images,
            ViewedItems items,
            Viewers viewers,
            AuthServices services,
            IiifAddresses addresses,
            Clock clock) {
        this.images = images;
        this.items = items;
        this.viewers = viewers;
        this.services = services;
        this.addresses = addresses;
        this.clock = clock;
    }

    SequencedMap<String, Object> ofImage(int version, String name) {
        boolean preview = name.endsWith(IiifAddresses.PREVIEW);
        var image = uuid(preview ? name.substring(0, name.length() - IiifAddresses.PREVIEW.length()) : name)
                .flatMap(images::byId);
        var viewing = viewing(image.flatMap(found -> items.byId(found.itemId())));
        if (preview && viewing instanceof Viewing.Preview) {
            return ProbeResult.of(Viewing.OPEN, viewers.current(), null);
        }
        return ProbeResult.of(
                viewing,
                viewers.current(),
                image.map(found -> substitute(version, found)).orElse(null));
    }

    SequencedMap<String, Object> ofItem(String name) {
        return ProbeResult.of(viewing(PublicId.parse(name).flatMap(items::byName)), viewers.current(), null);
    }

    private Viewing viewing(Optional<ViewedItem> item) {
        Reader reader = viewers.current();
        return item.map(found -> found.viewing(reader, LocalDate.now(clock))).orElse(Viewing.NOTHING);
    }

    private Map<String, Object> substitute(int version, PageImage image) {
        var substitute = new LinkedHashMap<String, Object>();
        substitute.put("id", version == 2 ? addresses.preview2(image) : addresses.preview(image));
        substitute.put("type", "ImageService" + version);
        substitute.put("profile", version == 2 ? "http://iiif.io/api/image/2/level2.json" : "level2");
        substitute.put("service", services.ofPreview(version, image));
        return substitute;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
