package org.atmina.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What else to try where nothing was found: fewer filters, looser words, each word by itself. Pure.
final class SearchWays {
    private static final Pattern QUOTES = Pattern.compile("[\"„“”«»]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 5;

    private final Visit visit;
    private final Question asked;
    private final SearchFacets facets;

    SearchWays(Visit visit, Question asked, SearchFacets facets) {
        this.visit = visit;
        this.asked = asked;
        this.facets = facets;
    }

    List<SearchView.Way> all() {
        var ways = new ArrayList<SearchView.Way>();
        if (!facets.active().isEmpty()) {
            ways.add(new SearchView.Way(
                    say("site.search.way.noFilters"), facets.withoutFilters().toString()));
        }
        var loose = QUOTES.matcher(asked.query()).replaceAll(" ").strip();
        if (!loose.equals(asked.query()) && !loose.isEmpty()) {
            ways.add(new SearchView.Way(say("site.search.way.noQuotes", "query", loose), searchFor(loose)));
        }
        var words = SPACE.split(loose);
        if (words.length > 1 && words.length <= MOST_WORDS) {
            for (String word : words) {
                ways.add(new SearchView.Way(say("site.search.way.oneWord", "word", word), searchFor(word)));
            }
        }
        ways.add(new SearchView.Way(
                say("site.search.way.browse"),
                Address.of(visit.language(), "/collections").toString()));
        return List.copyOf(ways);
    }

    private String searchFor(String query) {
        return visit.here().without("page").with(Question.QUERY, query).toString();
    }

    private String say(String key, Object... pairs) {
        return visit.say().of(key, pairs);
    }
}
