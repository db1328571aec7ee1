package org.atmina.cli;

import java.text.Normalizer;
import java.util.Locale;

/// Short names for addresses.
final class Slugs {
    private static final int LONGEST = 80;

    private Slugs() {}

    /// Small letters of ASCII, digits and hyphens; letters with marks lose the marks.
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ł", "l")
                .replace("Ł", "l")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return slug.isEmpty() ? "item-" + Integer.toHexString(title.hashCode()) : slug;
    }
}
