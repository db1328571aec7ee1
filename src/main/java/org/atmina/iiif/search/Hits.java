package org.atmina.iiif.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.atmina.iiif.IiifAddresses;
import org.atmina.search.FoundInside;
import org.atmina.search.InsideSearches;
import org.atmina.search.query.InsideSearch;

/// Finds what a viewer asks for and where it is to be seen.
@ApplicationScoped
class Hits {
    /// Up to so many stretches of text all hits are counted, to say how many there are; beyond, the pages go on without
    /// that.
    private static final int COUNTED = 10 * Asked.EACH_PAGE;

    private final InsideSearches searches;
    private final HitPlaces places;
    private final IiifAddresses addresses;

    Hits(InsideSearches searches, HitPlaces places, IiifAddresses addresses) {
        this.searches = searches;
        this.places = places;
        this.addresses = addresses;
    }

    /// @throws org.atmina.problem.ProblemException with `search-unavailable` while the search engine is away
    HitPage of(Asked asked, Searched searched) {
        if (asked.q().isEmpty() || !asked.isForTexts(searched.version())) {
            return HitPage.EMPTY;
        }
        int first = (asked.page() - 1) * Asked.EACH_PAGE;
        boolean fromStart = first < COUNTED;
        var search = new InsideSearch(
                searched.within(),
                asked.q(),
                asked.languages(),
                fromStart ? 0 : first,
                fromStart ? COUNTED : Asked.EACH_PAGE);
        var found = searches.search(search, searched.reader());
        int pages = pages(found.total());
        if (!fromStart) {
            return new HitPage(placed(found, searched), pages, null, null);
        }
        return fromStart(placed(found, searched), first, pages, found.total() <= COUNTED);
    }

    private static HitPage fromStart(List<PassageHits> all, int first, int pages, boolean complete) {
        int from = Math.min(first, all.size());
        var here = all.subList(from, Math.min(from + Asked.EACH_PAGE, all.size()));
        int before = HitPage.Total.of(all.subList(0, from)).annotations();
        return new HitPage(here, pages, complete ? HitPage.Total.of(all) : null, before);
    }

    private static int pages(long passages) {
        long reachable = Math.min(passages, InsideSearch.DEEPEST);
        return (int) Math.max(1, (reachable + Asked.EACH_PAGE - 1) / Asked.EACH_PAGE);
    }

    private List<PassageHits> placed(FoundInside found, Searched searched) {
        var standing = places.of(found.passages(), searched);
        return found.passages().stream()
                .map(passage -> standing.item(passage.item())
                        .map(item -> Placing.of(addresses, item, passage, standing.of(passage)))
                        .orElseGet(() -> new PassageHits(List.of(), List.of())))
                .toList();
    }
}
