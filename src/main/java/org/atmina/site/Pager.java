package org.atmina.site;

import java.util.ArrayList;
import java.util.List;
import org.atmina.catalog.Listing;
import org.jspecify.annotations.Nullable;

/// The way through a long list: links to the pages before and after, and to some by number.
///
/// @param previous null on the first page
/// @param next null on the last page
public record Pager(
        int page,
        int last,
        @Nullable String previous,
        @Nullable String next,
        List<Step> steps) {
    private static final int NEIGHBOURS = 2;
    private static final String PARAMETER = "page";

    /// @param gap whether pages are left out before this one
    public record Step(int number, String link, boolean current, boolean gap) {}

    static Pager of(Listing<?> listing, Address here) {
        return of(listing.total(), listing.page(), listing.size(), here);
    }

    static Pager of(long total, int page, int size, Address here) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        var steps = new ArrayList<Step>();
        int before = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - page) <= NEIGHBOURS) {
                steps.add(new Step(number, link(here, number), number == page, number > before + 1));
                before = number;
            }
        }
        return new Pager(
                page,
                last,
                page > 1 ? link(here, Math.min(page - 1, last)) : null,
                page < last ? link(here, page + 1) : null,
                List.copyOf(steps));
    }

    static String link(Address here, int number) {
        return (number == 1 ? here.without(PARAMETER) : here.with(PARAMETER, number)).toString();
    }

    /// Whether there is more than one page.
    public boolean needed() {
        return last > 1;
    }
}
