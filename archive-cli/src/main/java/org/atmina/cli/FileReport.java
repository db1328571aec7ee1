package org.atmina.cli;

import java.util.Locale;

/// What became of one file, as the closing table says it.
///
/// @param note one sentence where something is to be said about it, else empty
record FileReport(
        String file, String state, String pages, String language, double seconds, Reading reading, String note) {

    static FileReport of(String file, Job job) {
        String pages = job.pagesTotal() == 0 ? "" : job.pagesDone() + "/" + job.pagesTotal();
        return new FileReport(
                file, job.described(), pages, job.language(), job.seconds(), job.reading(), job.message());
    }

    static FileReport refused(String file, String state, String sentence) {
        return new FileReport(file, state, "", "", 0, Reading.FAILED, sentence);
    }

    String took() {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
