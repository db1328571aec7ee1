package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.atmina.catalog.steward.Stewards;
import org.atmina.language.LanguageTag;
import org.atmina.search.Searches;
import org.jboss.resteasy.reactive.RestPath;

/// `/{lang}/search`: one box, all languages; what was found, as passages.
@Path("/{lang: en|et|lv|lt|pl|fi}/search")
@RunOnVirtualThread
public class SearchPage {
    private final Visits visits;
    private final Pages pages;
    private final Searches searches;
    private final CollectionTrees collections;
    private final Stewards stewards;

    SearchPage(Visits visits, Pages pages, Searches searches, CollectionTrees collections, Stewards stewards) {
        this.visits = visits;
        this.pages = pages;
        this.searches = searches;
        this.collections = collections;
        this.stewards = stewards;
    }

    @GET
    @PermitAll
    public Response get(@RestPath LanguageTag lang) {
        var visit = visits.in(lang);
        var say = visit.say();
        var asked = Question.of(visit);
        var answer = searches.search(asked.search(visit.languages()), visit.reader());
        var view = new SearchViews(visit, asked, answer, collections.names(visit), stewards.bySlugs(answer.stewards()))
                .view();
        var title = asked.query().isEmpty()
                ? say.of("site.search.title")
                : say.of("site.search.titleOf", "query", asked.query());
        var head = new Pages.Head(title, null, visit.here(), Frame.Section.SEARCH);
        return pages.answer(visit, Templates.search(pages.frame(visit, head), say, view));
    }
}
