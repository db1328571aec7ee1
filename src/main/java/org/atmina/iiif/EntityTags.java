package org.atmina.iiif;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Whether somebody has what we would send already (RFC 9110, section 13.1.2).
public final class EntityTags {
    private EntityTags() {}

    /// @param known the `If-None-Match` header
    public static boolean matches(@Nullable String known, String etag) {
        if (known == null) {
            return false;
        }
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
