package org.atmina.catalog;

import java.util.Arrays;
import java.util.Optional;

/// A term of a closed list. The slug is how it is written in JSON, in the database and in message keys.
public interface Slug {
    String slug();

    /// The term that is written so; empty where the list has none.
    static <T extends Enum<T> & Slug> Optional<T> find(Class<T> list, String slug) {
        return Arrays.stream(list.getEnumConstants())
                .filter(term -> term.slug().equals(slug))
                .findFirst();
    }

    /// The term that is written so in our own database.
    ///
    /// @throws IllegalArgumentException where the list has none
    static <T extends Enum<T> & Slug> T of(Class<T> list, String slug) {
        return find(list, slug)
                .orElseThrow(() -> new IllegalArgumentException("No " + list.getSimpleName() + " is written " + slug));
    }
}
