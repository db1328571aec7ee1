package org.atmina.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.ArkSettings;
import org.atmina.search.SearchAnswer.Passage;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.SearchSettings;
import org.atmina.search.query.FoundItem;
import org.atmina.search.query.ItemPage;
import org.atmina.search.query.ItemQuery;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.MatchPath;
import org.atmina.search.query.Meaning;
import org.atmina.search.query.PassageQuery;
import org.atmina.search.query.Viewer;
import org.atmina.search.suggest.Corrections;

/// Finds items for a reader: one request for the items of a page, one for where in them the words stand; where little
/// was found, a few more for what else may have been meant.
@ApplicationScoped
public class Searches {
    private final ItemIndex index;
    private final Names names;
    private final Meaning.Namings authorities;
    private final Corrections corrections;
    private final SearchWatch watch;
    private final SearchSettings settings;
    private final ArkSettings arks;
    private final Clock clock;

    Searches(
            ItemIndex index,
            Names names,
            Meaning.Namings authorities,
            Corrections corrections,
            SearchWatch watch,
            SearchSettings settings,
            ArkSettings arks,
            Clock clock) {
        this.index = index;
        this.names = names;
        this.authorities = authorities;
        this.corrections = corrections;
        this.watch = watch;
        this.settings = settings;
        this.arks = arks;
        this.clock = clock;
    }

    /// @throws org.atmina.problem.ProblemException with `search-unavailable` while the search engine is away
    public SearchAnswer search(ItemSearch search, Reader reader) {
        var viewer = new Viewer(reader, LocalDate.now(clock));
        return watch.over(search, () -> answer(search, viewer));
    }

    private SearchAnswer answer(ItemSearch search, Viewer viewer) {
        var meaning = Meaning.of(search.words(), search.paths(), authorities);
        var request = ItemQuery.toRequest(search, meaning, viewer, alias(IndexKind.ITEMS));
        var items = ItemPage.of(search, index.search(request, FoundItem.class));
        var languages = search.languages();
        var view = new SearchView(
                languages,
                "ark:/" + arks.naan() + "/",
                names.ofCollections(SearchView.collections(items), languages),
                names.ofAuthorities(SearchView.authorities(items), languages),
                passages(search, meaning, ids(items), viewer),
                names.remarks(SearchView.items(items)));
        var answer = view.of(search, meaning, items);
        return corrections
                .of(search, understood(answer), viewer)
                .map(other -> answer.meaning(new SearchAnswer.DidYouMean(other.query(), other.language())))
                .orElse(answer);
    }

    /// How many items were found; none where all that was found are names that sound alike, as a slip may do, too.
    private static long understood(SearchAnswer answer) {
        var ways = answer.hits().stream()
                .flatMap(hit -> hit.passages().stream())
                .map(Passage::via)
                .distinct()
                .toList();
        return ways.equals(List.of(MatchPath.NAME.slug())) ? 0 : answer.total();
    }

    private Map<String, List<Passage>> passages(ItemSearch search, Meaning meaning, List<UUID> items, Viewer viewer) {
        if (items.isEmpty() || meaning.spans().isEmpty()) {
            return Map.of();
        }
        var request = PassageQuery.toRequest(search, meaning, items, viewer, alias(IndexKind.PASSAGES));
        return SearchView.passages(index.search(request, Void.class));
    }

    private static List<UUID> ids(ItemPage items) {
        return items.hits().stream()
                .map(hit -> UUID.fromString(Objects.requireNonNull(hit.source()).id()))
                .toList();
    }

    private String alias(IndexKind kind) {
        return kind.alias(settings.indexPrefix());
    }
}
