package org.atmina.iiif.image;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Under which name a description is sent. By hand, as it is asked thousands of times a second.
final class MediaTypes {
    static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";
    private static final String JSON_LD_3 = profiled(ImageApi.THREE);
    private static final String JSON_LD_2 = profiled(ImageApi.TWO);

    private MediaTypes() {}

    private static String profiled(ImageApi api) {
        return JSON_LD + ";profile=\"" + api.context() + "\"";
    }

    static String jsonLd(ImageApi api) {
        return api == ImageApi.THREE ? JSON_LD_3 : JSON_LD_2;
    }

    /// Only where plain JSON is asked for, and JSON-LD not rather.
    static boolean wantsPlainJson(@Nullable String accept) {
        if (accept == null || !accept.contains("json")) {
            return false;
        }
        var wanted = accept.toLowerCase(Locale.ROOT);
        double plain = preference(wanted, JSON);
        return plain > 0 && plain > preference(wanted, JSON_LD);
    }

    private static double preference(String accept, String type) {
        for (var range : accept.split(",")) {
            var parts = range.split(";");
            if (!parts[0].strip().equals(type)) {
                continue;
            }
            for (var part : parts) {
                var parameter = part.strip();
                if (parameter.startsWith("q=")) {
                    return Math.max(0, Numbers.decimal(parameter.substring(2)));
                }
            }
            return 1;
        }
        return 0;
    }
}
