package org.atmina.search.index;

/// The search engine cannot be reached or does not do what it is asked; it has nothing to do with one document.
public final class IndexTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    public IndexTrouble(String message) {
        super(message);
    }
}
