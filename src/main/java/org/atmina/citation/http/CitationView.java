package org.atmina.citation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.TextRole;
import org.atmina.citation.CitedState;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextLabel;
import org.jspecify.annotations.Nullable;

/// A cited wording as it is sent to programs. Times are UTC; what has an address is named by it.
///
/// @param id      the lasting address of this wording
/// @param passage the lasting address of the passage; what it answers follows the passage
/// @param unit    the text unit, as the rest of the API knows it
/// @param hash    SHA-256 of the UTF-8 bytes of the wording
/// @param labels  what a reader must be told about it
/// @param steward slug of the organisation whose translation it is, `publisher` its name; absent where it is the
///     archive's own
/// @param note    the same in the reader's language; absent where nothing has to be said
/// @param source  the wording that this one was translated from
/// @param newer   what readers get in its place today
/// @param successors where the words of a passage stand that is no longer in the text by itself
/// @param wordings every wording of the passage that was ever public, those of the source first
/// @param citations how to cite it: `text` as it is, the other forms by their addresses
@JsonInclude(JsonInclude.Include.NON_NULL)
record CitationView(
        String id,
        String passage,
        UUID unit,
        TextRole role,
        String text,
        LanguageTag language,
        String hash,
        CitedState state,
        String origin,
        List<TextLabel> labels,
        @Nullable String note,
        @Nullable String steward,
        @Nullable String publisher,
        Making made,
        @Nullable String source,
        @Nullable String newer,
        List<String> successors,
        List<String> predecessors,
        Within in,
        @Nullable Place place,
        List<Other> wordings,
        Map<String, String> citations) {
    /// @param translator the account that wrote it; absent for a source
    /// @param reviewer   the account that approved it; absent for a source
    /// @param pivotLanguage of a relay the language between
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Making(
            Instant at,
            @Nullable String translator,
            @Nullable String reviewer,
            @Nullable Instant approvedAt,
            @Nullable LanguageTag pivotLanguage) {}

    /// What it is a passage of.
    ///
    /// @param kind `item` or `collection`
    /// @param collection what holds the item
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Within(
            String kind,
            PublicId id,
            String ark,
            ShownText title,
            @Nullable PublicId collection,
            @Nullable String identifier,
            @Nullable String rights,
            @Nullable String manifest) {}

    /// Where in the item it stands.
    ///
    /// @param file      the place of its file in the item, from 1
    /// @param page      its number in the file; absent where the text flows
    /// @param paragraph in the reading order of the present text; absent where it is not of it any more
    /// @param canvas    absent where there is nothing to look at
    /// @param target    the canvas with the region where it stands
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            int file,
            @Nullable Integer page,
            @Nullable Integer paragraph,
            UUID segment,
            @Nullable String canvas,
            @Nullable String target) {}

    /// @param steward slug of the organisation whose translation it is; absent where it is the archive's own
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Other(String id, LanguageTag language, @Nullable String steward, CitedState state, boolean translation) {}
}
