package org.atmina.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// All that the memory holds of what was translated here, for whoever goes through it.
@ApplicationScoped
@Transactional
public class RememberedTranslations {
    private final MemoryStore store;

    RememberedTranslations(MemoryStore store) {
        this.store = store;
    }

    /// Where a stretch ended: wordings in the order in which they were remembered, of each its languages.
    public record Place(long id, String language) {
        public static final Place BEGINNING = new Place(0, "");
    }

    public record Remembered(Place place, Suggestion suggestion) {}

    /// A stretch of the approved translations between two languages, of nothing that was withdrawn.
    ///
    /// @param after the place of the last one of the stretch before
    /// @param collection with all that is below it; null for the whole archive
    public List<Remembered> after(Place after, LanguageTag from, LanguageTag to, @Nullable UUID collection, int size) {
        return store.translations(after, from, to, collection, size).stream()
                .map(found -> new Remembered(
                        new Place(
                                found.id(),
                                found.suggestion().target().language().value()),
                        found.suggestion()))
                .toList();
    }
}
