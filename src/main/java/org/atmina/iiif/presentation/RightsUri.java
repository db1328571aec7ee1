package org.atmina.iiif.presentation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rights as viewers compare them: by the `http` URI by which Creative Commons and RightsStatements define them.
final class RightsUri {
    private static final Pattern KNOWN = Pattern.compile(
            "http://(rightsstatements\\.org/vocab/[A-Za-z-]+/\\d\\.\\d|creativecommons\\.org/(licenses|publicdomain)/[a-z-]+/\\d\\.\\d(/[a-z]{2,})?)/");

    private RightsUri() {}

    static @Nullable String of(@Nullable String rights) {
        if (rights == null) {
            return null;
        }
        var uri = rights.replaceFirst("^https:", "http:")
                .replaceFirst("/(deed|legalcode)(\\.[a-z]+)?$", "/")
                .replaceFirst("([^/])$", "$1/");
        return KNOWN.matcher(uri).matches() ? uri : null;
    }
}
