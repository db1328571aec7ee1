package org.atmina.catalog;

import java.util.List;
import java.util.function.Function;

/// A stretch of a list, and how long the whole is.
///
/// @param page the number of the stretch, from 1
/// @param size how many entries a stretch has at most
public record Listing<T>(long total, int page, int size, List<T> entries) {
    /// The longest stretch that is given at once.
    public static final int LARGEST = 200;

    public Listing {
        entries = List.copyOf(entries);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> each) {
        return new Listing<>(
                total, page, size, entries.stream().<R>map(each::apply).toList());
    }
}
