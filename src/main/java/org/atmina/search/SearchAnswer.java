package org.atmina.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.context.RemarksView;
import org.atmina.language.TextLabel;
import org.atmina.search.index.Area;
import org.atmina.search.query.SearchOrder;
import org.jspecify.annotations.Nullable;

/// What a reader gets for a search.
///
/// @param total  how many items were found, all of them open to this reader
/// @param sort   the order of the hits: `relevance`, `date`, `date-desc`, `title`
/// @param facets by name (`collection`, `language`, `translation`, `type`, `person`, `place`, `rights`, `scan`,
///     `advisory`, `decade`, `year`) what the items found have in common
/// @param alsoSearched whom the query names, and the other names that were looked for as well; `paths` without
///     `authority` and `thesaurus` limits a search to what was typed
/// @param didYouMean what else may have been meant, where little was found; it finds something, and was not searched
/// @param next     the address of the hits after these; null where there are none
/// @param previous the address of the hits before these; null where there are none
public record SearchAnswer(
        long total,
        int page,
        int size,
        String query,
        SearchOrder sort,
        List<Hit> hits,
        Map<String, List<Count>> facets,
        List<AlsoSearched> alsoSearched,
        @Nullable DidYouMean didYouMean,
        @Nullable String next,
        @Nullable String previous,

        @JsonIgnore Turns turns) {
    /// The places at both ends of these hits, as an address says them; null where nothing lies beyond.
    public record Turns(@Nullable String after, @Nullable String before) {}

    /// @param id    public identifier of the authority
    /// @param label its name in the reader's language
    /// @param names the other names that were looked for
    public record AlsoSearched(String id, String kind, String label, String language, List<String> names) {}

    /// @param query    what was typed, with other words in the place of those that were not found
    /// @param language of the first word that was changed
    public record DidYouMean(String query, String language) {}

    /// The slugs of those whose wordings are among the hits.
    public Set<String> stewards() {
        return hits.stream()
                .flatMap(hit -> Stream.concat(
                        Stream.ofNullable(hit.title().steward()),
                        hit.passages().stream().flatMap(passage -> Stream.ofNullable(passage.steward()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    SearchAnswer meaning(@Nullable DidYouMean other) {
        return new SearchAnswer(
                total, page, size, query, sort, hits, facets, alsoSearched, other, next, previous, turns);
    }

    SearchAnswer linked(@Nullable String nextAddress, @Nullable String previousAddress) {
        return new SearchAnswer(
                total,
                page,
                size,
                query,
                sort,
                hits,
                facets,
                alsoSearched,
                didYouMean,
                nextAddress,
                previousAddress,
                turns);
    }

    /// An item that was found.
    ///
    /// @param item  its public identifier
    /// @param remarks its authenticity and advisories about its content, where any are stated
    /// @param score null where nothing was asked for and so nothing fits better than anything else
    public record Hit(
            String item,
            String ark,
            Wording title,
            CollectionName collection,
            @Nullable Dated date,
            String type,
            String state,
            @Nullable Double score,
            List<Passage> passages,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            RemarksView remarks) {}

    /// @param fallback whether the reader had asked for another language
    /// @param labels what the reader must be told about it
    /// @param steward slug of the organisation that publishes this wording; absent where the archive itself does
    public record Wording(
            String text,
            String language,
            String status,
            String origin,
            boolean fallback,
            List<TextLabel> labels,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String steward) {}

    public record CollectionName(
            String id, @Nullable String title, @Nullable String language) {}

    public record Dated(
            @Nullable String edtf,
            @Nullable String asWritten,
            @Nullable String earliest,
            @Nullable String latest) {}

    /// Where the words stand.
    ///
    /// @param text   the passage or the stretch of it around the first mark, as HTML with `mark` elements
    /// @param plain  the same stretch word for word
    /// @param offset where the stretch begins in the text unit
    /// @param marks  the marked words in `plain`
    /// @param boxes  the marked words on the page; of a translation the whole segment that it translates
    /// @param role   `segment`, or the descriptive field
    /// @param via    why it was found: `source`, `translation:lv`, `metadata` or `context` by its own words,
    ///     `name` by a name in another spelling or script, `authority:<id>` or `thesaurus:<id>` by another name of
    ///     whom the query names
    /// @param stale  whether the source has changed since this was translated
    /// @param labels what the reader must be told about it
    /// @param pivot  of a relay the language between; null for all else
    /// @param steward slug of the organisation that publishes this wording; absent where the archive itself does
    /// @param elsewhere where the same wording stands once more in this item, such as a text and the scan of it
    public record Passage(
            String text,
            String plain,
            int offset,
            List<Mark> marks,
            String language,
            String unit,
            @Nullable String segment,
            @Nullable Integer file,
            @Nullable Integer page,
            List<Area> boxes,
            String role,
            String via,
            boolean stale,
            List<TextLabel> labels,
            @Nullable String pivot,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String steward,

            List<Place> elsewhere) {
        Passage standingAlso(List<Place> places) {
            return new Passage(
                    text,
                    plain,
                    offset,
                    marks,
                    language,
                    unit,
                    segment,
                    file,
                    page,
                    boxes,
                    role,
                    via,
                    stale,
                    labels,
                    pivot,
                    steward,
                    List.copyOf(places));
        }
    }

    /// A place in the files of an item.
    public record Place(
            @Nullable Integer file,
            @Nullable Integer page,
            @Nullable String segment,
            String via) {}

    /// @param value what to filter by
    /// @param label the value in the reader's language; null where the value speaks for itself
    public record Count(String value, @Nullable String label, long count) {}
}
