package org.atmina.problem;

import org.jspecify.annotations.Nullable;

/// Whose problem it is may have saved in which languages they read. A room that keeps this fulfils it.
public interface SavedLanguages {
    /// The languages that whoever is asking has saved, and behind them those that the browser names, in the form of
    /// `Accept-Language`; only the latter where none are saved or nobody knows who is asking. It may wait.
    @Nullable
    String before(@Nullable String acceptLanguage);
}
