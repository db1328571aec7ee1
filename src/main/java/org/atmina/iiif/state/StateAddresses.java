package org.atmina.iiif.state;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atmina.catalog.Box;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.state.ContentState.OfCollection;
import org.atmina.iiif.state.ContentState.OfItem;
import org.jspecify.annotations.Nullable;

/// The addresses of published states, and which of our addresses mean what.
@ApplicationScoped
public class StateAddresses {
    private static final Pattern COLLECTION = Pattern.compile("/iiif/presentation/[23]/collection/([a-z0-9]+)");
    private static final Pattern ITEM = Pattern.compile("/iiif/(?:presentation/[23]|content-state)/([a-z0-9]+)(/.*)?");
    private static final Pattern CANVAS = Pattern.compile("/canvas/([0-9a-f-]{36})(?:[/?#].*)?");

    private final IiifAddresses addresses;

    StateAddresses(IiifAddresses addresses) {
        this.addresses = addresses;
    }

    /// Where a state is published.
    public String published(PublicId item, @Nullable UUID image, @Nullable Box box) {
        var whole = addresses.of("/iiif/content-state/" + item);
        if (image == null) {
            return whole;
        }
        return whole + "/canvas/" + image + fragment(box).replace('#', '?');
    }

    static String fragment(@Nullable Box box) {
        return box == null ? "" : "#xywh=%d,%d,%d,%d".formatted(box.x(), box.y(), box.width(), box.height());
    }

    /// What of this archive has this address; empty where nothing has.
    Optional<ContentState> read(String address) {
        return path(address).flatMap(path -> collection(path).or(() -> item(path)));
    }

    /// What follows the address of this archive, whether it was written with or without encryption.
    private Optional<String> path(String address) {
        var base = addresses.of("").replaceFirst("^https?:", "");
        var given = address.replaceFirst("^https?:", "");
        return given.startsWith(base + "/") ? Optional.of(given.substring(base.length())) : Optional.empty();
    }

    private static Optional<ContentState> collection(String path) {
        var found = COLLECTION.matcher(path);
        return found.matches() ? PublicId.parse(found.group(1)).map(OfCollection::new) : Optional.empty();
    }

    private static Optional<ContentState> item(String path) {
        var found = ITEM.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        var rest = found.group(2);
        return PublicId.parse(found.group(1)).map(item -> part(item, rest == null ? "" : rest));
    }

    private static ContentState part(PublicId item, String rest) {
        var canvas = CANVAS.matcher(rest);
        if (!canvas.matches()) {
            return new OfItem(item, null, null);
        }
        var region = Region.of(rest.replace('?', '&').replace('#', '&'));
        return id(canvas.group(1))
                .map(image -> new OfItem(item, image, region.orElse(null)))
                .orElseGet(() -> new OfItem(item, null, null));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
