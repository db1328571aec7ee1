package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item in a list.
///
/// @param date in words; null where nobody knows
/// @param warning that it is a known forgery or disputed; null where neither is said
/// @param picture of its first page; null where it has no pages
public record ItemCard(
        String link,
        Wording title,
        @Nullable String warning,
        @Nullable String date,
        String type,
        List<String> languages,
        @Nullable String picture) {}
