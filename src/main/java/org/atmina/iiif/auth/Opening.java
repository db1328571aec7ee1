package org.atmina.iiif.auth;

/// What became of something sealed that came back.
sealed interface Opening<T> {
    record Good<T>(T content) implements Opening<T> {}

    /// It is ours, and its time is over.
    record Expired<T>(T content) implements Opening<T> {}

    /// It is not ours, was changed on its way, or was made for something else.
    record Bad<T>() implements Opening<T> {}
}
