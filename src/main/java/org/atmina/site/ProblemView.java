package org.atmina.site;

import org.jspecify.annotations.Nullable;

/// What a page says that cannot show what was asked for.
///
/// @param subject what the problem is about, in its own words; null where nothing is to be named
/// @param since when it became so, in words; null where that is not known
public record ProblemView(
        int status,
        String title,
        String detail,
        @Nullable Wording subject,
        @Nullable String since) {}
