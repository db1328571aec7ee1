package org.atmina.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atmina.catalog.EdtfDate;
import org.atmina.catalog.ItemType;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What a citation of one wording says, before it is written down in some form.
///
/// @param key        unlike that of any other wording; letters, digits and hyphens
/// @param authors    as readers know them
/// @param title      of what holds the passage
/// @param type       null for a collection
/// @param accessed   the day on which somebody looks
public record Reference(
        String key,
        List<String> authors,
        String title,
        @Nullable ItemType type,
        @Nullable Dating date,
        Archive archive,
        @Nullable Locus locus,
        Wording wording,
        String address,
        LocalDate accessed) {
    public Reference {
        authors = List.copyOf(authors);
    }

    /// @param edtf  null where the date is known as somebody wrote it only
    /// @param words in the language of the citation
    public record Dating(@Nullable EdtfDate edtf, String words) {}

    /// Where it is kept.
    ///
    /// @param collection null where the collection itself is cited
    public record Archive(
            String name,
            @Nullable String collection,
            @Nullable String identifier,
            String ark) {}

    /// Where in the item.
    ///
    /// @param paragraph null where it is not of the present text
    /// @param page      null where the text flows
    public record Locus(
            @Nullable Integer paragraph, @Nullable Integer page) {}

    /// What is cited.
    ///
    /// @param language   in which it is
    /// @param version    of the source, or the revision
    /// @param translator null for a source
    /// @param reviewer   null for a source
    /// @param publisher  name of the steward whose translation it is; null where it is the archive's own
    public record Wording(
            LanguageTag language,
            long version,
            Instant at,
            @Nullable String translator,
            @Nullable String reviewer,
            @Nullable String publisher,
            String hash) {
        public boolean isTranslation() {
            return translator != null;
        }
    }
}
