package org.atmina.inspect;

import org.jspecify.annotations.Nullable;

/// What became of one page, short enough to be sent while the rest is still being read.
public record PageReport(
        int number, PageState state, @Nullable Reason reason, String language, double confidence) {}
