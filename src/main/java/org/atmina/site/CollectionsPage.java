package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.atmina.catalog.PublicId;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jboss.resteasy.reactive.RestPath;

/// `/{lang}/collections`: the tree of collections, and each with its items.
@Path("/{lang: en|et|lv|lt|pl|fi}/collections")
@RunOnVirtualThread
public class CollectionsPage {
    private final Visits visits;
    private final Pages pages;
    private final CollectionTrees trees;
    private final CollectionViews views;

    CollectionsPage(Visits visits, Pages pages, CollectionTrees trees, CollectionViews views) {
        this.visits = visits;
        this.pages = pages;
        this.trees = trees;
        this.views = views;
    }

    @GET
    @PermitAll
    public Response list(@RestPath LanguageTag lang) {
        var visit = visits.in(lang);
        var say = visit.say();
        var head = new Pages.Head(
                say.of("site.collections.title"), null, visit.here().bare(), Frame.Section.COLLECTIONS);
        return pages.answer(
                visit,
                Templates.collections(
                        pages.frame(visit, head), say, trees.all(visit).tree()));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Response get(@RestPath LanguageTag lang, @RestPath String id) {
        var visit = visits.in(lang);
        var view = PublicId.parse(id)
                .flatMap(name -> views.of(name, visit))
                .orElseThrow(() -> new Problem.Missing("no-such-collection", Map.of("id", id)).asException());
        var description = view.description();
        var head = new Pages.Head(
                view.title().text(),
                description == null ? null : description.text(),
                visit.here().bare(),
                Frame.Section.COLLECTIONS);
        return pages.answer(visit, Templates.collection(pages.frame(visit, head), visit.say(), view));
    }
}
