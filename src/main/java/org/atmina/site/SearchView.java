package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the search page shows.
///
/// @param kept the filters that a new query goes with
/// @param sorts the orders that the hits can be put in; none where there is nothing to sort
/// @param meant what else may have been meant; null where nothing was
/// @param also whom the query names, and under which other names it was looked for
/// @param asTyped the address without other names; null where none were looked for
/// @param ways what else to try where nothing was found
public record SearchView(
        String query,
        long total,
        List<Hit> hits,
        List<Facet> facets,
        List<Active> active,
        String clear,
        Dates dates,
        List<Address.Parameter> kept,
        List<Sort> sorts,
        @Nullable Meant meant,
        List<Also> also,
        @Nullable String asTyped,
        List<Way> ways,
        Pager pager) {
    /// @param warning that the item is a known forgery or disputed; null where neither is said
    /// @param place where the item lies
    /// @param date in words; null where nobody knows
    public record Hit(
            String link,
            String title,
            String lang,
            @Nullable String note,
            @Nullable String warning,
            @Nullable Crumb place,
            @Nullable String date,
            String type,
            List<Passage> passages) {}

    public record Sort(String label, String link, boolean current) {}

    public record Meant(String query, String lang, String link) {}

    /// @param names the other names, with commas between them
    public record Also(String label, String lang, String names) {}

    /// @param note what a reader must be told about it; null where nothing is
    /// @param why in words
    /// @param elsewhere other places of the same wording in this item
    /// @param scan the page of the scan it stands on, its label and link; null where its text flows
    public record Passage(
            List<Piece> pieces,
            boolean cutBefore,
            boolean cutAfter,
            String lang,
            String language,
            @Nullable String note,
            String why,
            String link,
            @Nullable Scan scan,
            List<Scan> elsewhere) {}

    public record Scan(String label, String link) {}

    public record Piece(String text, boolean marked) {}

    /// @param values the most frequent ones
    /// @param more the others
    public record Facet(String name, String label, List<Value> values, List<Value> more) {}

    /// @param lang of the label, where it is in another language than the page
    /// @param leavingOut the address at which items of this value are left out; null where there is none
    public record Value(
            String label,
            @Nullable String lang,
            String count,
            String link,
            boolean active,
            @Nullable String leavingOut) {}

    /// A filter in force, and the address without it.
    ///
    /// @param lang of the value, where it is in another language than the page
    public record Active(
            String label, String value, @Nullable String lang, String without) {}

    /// @param error what is wrong with what was typed; null where nothing is
    /// @param kept everything else that was asked for
    public record Dates(String from, String to, @Nullable String error, List<Address.Parameter> kept) {}

    public record Way(String label, String link) {}

    public boolean empty() {
        return hits.isEmpty();
    }
}
