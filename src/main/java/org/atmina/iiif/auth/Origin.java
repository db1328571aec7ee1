package org.atmina.iiif.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a viewer runs, as browsers name it: scheme, host and, where it is not the usual one, port.
record Origin(String value) {
    private static final int LONGEST = 300;

    /// The origin that was written so; some viewers write a slash behind it. Empty where this is none of the web.
    static Optional<Origin> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            var path = uri.getRawPath();
            boolean plain = uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && (path == null || path.isEmpty() || path.equals("/"));
            return plain && uri.getHost() != null ? of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Origin> of(URI uri) {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = switch (scheme) {
            case "https" -> 443;
            case "http" -> 80;
            default -> -1;
        };
        if (usual < 0) {
            return Optional.empty();
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean named = uri.getPort() >= 0 && uri.getPort() != usual;
        return Optional.of(new Origin(scheme + "://" + host + (named ? ":" + uri.getPort() : "")));
    }

    @Override
    public String toString() {
        return value;
    }
}
