package org.atmina.inspect;

/// Hears how far an inspection has come. Called by the thread that waits, so it may be slow, but then the file waits.
public interface Progress {
    /// Called once, before the first page, and never for material without pages.
    default void pagesTotal(int total) {}

    /// Called once for each page, in the order in which they are finished.
    default void pageFinished(PageReport page) {}

    /// For callers who want the answer only.
    static Progress none() {
        return new Progress() {};
    }
}
