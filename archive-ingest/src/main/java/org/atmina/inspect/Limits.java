package org.atmina.inspect;

import java.time.Duration;

/// How much a file may cost.
///
/// @param maxBytes  size of the file itself
/// @param maxPixels width times height of one picture or rendered page
/// @param maxPages  pages of one file
/// @param perFile   wall time for the whole file; enforced from outside, by ending the worker
/// @param perPage   wall time for one page; a worker that reports nothing for twice as long is ended too
public record Limits(long maxBytes, long maxPixels, int maxPages, Duration perFile, Duration perPage) {
    public static final Limits DEFAULT =
            new Limits(4L << 30, 400_000_000L, 25_000, Duration.ofHours(6), Duration.ofMinutes(2));

    public Limits {
        if (maxBytes < 1 || maxPixels < 1 || maxPages < 1) {
            throw new IllegalArgumentException("A limit below one lets no file pass");
        }
        if (!perFile.isPositive() || !perPage.isPositive()) {
            throw new IllegalArgumentException("A time limit must be longer than nothing");
        }
    }

    /// These limits with another wall time for the whole file.
    public Limits withPerFile(Duration time) {
        return new Limits(maxBytes, maxPixels, maxPages, time, perPage);
    }

    /// These limits with another wall time for each page.
    public Limits withPerPage(Duration time) {
        return new Limits(maxBytes, maxPixels, maxPages, perFile, time);
    }
}
