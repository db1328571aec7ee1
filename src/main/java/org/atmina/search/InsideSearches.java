package org.atmina.search;

import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.atmina.access.Reader;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.PassageDocument;
import org.atmina.search.index.SearchSettings;
import org.atmina.search.query.InsideQuery;
import org.atmina.search.query.InsideQuery.Holding;
import org.atmina.search.query.InsideSearch;
import org.atmina.search.query.Meaning;
import org.atmina.search.query.Paths;
import org.atmina.search.query.Viewer;

/// Finds stretches of text in an item or a collection for a reader, in all the ways in which a search for items finds
/// them. Each holds all the words; where none does, those are found that hold any.
@ApplicationScoped
public class InsideSearches {
    private final ItemIndex index;
    private final Meaning.Namings authorities;
    private final SearchWatch watch;
    private final SearchSettings settings;
    private final Clock clock;

    InsideSearches(
            ItemIndex index, Meaning.Namings authorities, SearchWatch watch, SearchSettings settings, Clock clock) {
        this.index = index;
        this.authorities = authorities;
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws org.atmina.problem.ProblemException with `search-unavailable` while the search engine is away
    public FoundInside search(InsideSearch search, Reader reader) {
        var viewer = new Viewer(reader, LocalDate.now(clock));
        return watch.over(search, () -> found(search, viewer));
    }

    private FoundInside found(InsideSearch search, Viewer viewer) {
        var meaning = Meaning.of(search.words(), Paths.ALL, authorities);
        if (meaning.spans().isEmpty()) {
            return FoundInside.NOTHING;
        }
        var all = ask(search, meaning, Holding.ALL, viewer);
        return all.total() == 0 && meaning.spans().size() > 1 ? ask(search, meaning, Holding.ANY, viewer) : all;
    }

    private FoundInside ask(InsideSearch search, Meaning meaning, Holding holding, Viewer viewer) {
        var request = InsideQuery.toRequest(
                search, meaning, holding, viewer, IndexKind.PASSAGES.alias(settings.indexPrefix()));
        var found = index.search(request, PassageDocument.class).hits();
        return new FoundInside(
                Objects.requireNonNull(found.total()).value(),
                found.hits().stream().map(hit -> passage(hit, meaning)).toList());
    }

    private static FoundPassage passage(Hit<PassageDocument> hit, Meaning meaning) {
        var passage = Objects.requireNonNull(hit.source());
        var text = passage.verbatim();
        var marks = Marks.of(
                text, hit.highlight().values().stream().flatMap(List::stream).toList());
        return FoundPassage.of(passage, isOneWord(meaning) ? marks : Marks.joined(text, marks));
    }

    private static boolean isOneWord(Meaning meaning) {
        var words = meaning.words().spoken();
        return words.size() == 1
                && !words.getFirst().isExact()
                && meaning.namings().isEmpty();
    }
}
