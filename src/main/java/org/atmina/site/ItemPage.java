package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jboss.resteasy.reactive.RestPath;

/// `/{lang}/items/{id}`: an item with its text, its scans one by one, and its passages by their identifiers.
@Path("/{lang: en|et|lv|lt|pl|fi}/items")
@RunOnVirtualThread
public class ItemPage {
    private final Visits visits;
    private final Pages pages;
    private final ItemSightings sightings;
    private final ItemViews views;
    private final ScanViews scans;

    ItemPage(Visits visits, Pages pages, ItemSightings sightings, ItemViews views, ScanViews scans) {
        this.visits = visits;
        this.pages = pages;
        this.sightings = sightings;
        this.views = views;
        this.scans = scans;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Response get(@RestPath LanguageTag lang, @RestPath String id) {
        var visit = visits.in(lang);
        var item = sightings.see(id, visit);
        var view = views.of(item, visit);
        var content =
                visit.page() == 1 ? visit.here().bare() : visit.here().bare().with("page", visit.page());
        var description = view.description();
        var head = new Pages.Head(
                view.title().text(), description == null ? null : description.text(), content, Frame.Section.NONE);
        return pages.answer(visit, Templates.item(pages.frame(visit, head), visit.say(), view));
    }

    @GET
    @Path("/{id}/pages/{file: [0-9]{1,6}}/{number: [0-9]{1,6}}")
    @PermitAll
    public Response scan(@RestPath LanguageTag lang, @RestPath String id, @RestPath int file, @RestPath int number) {
        var visit = visits.in(lang);
        var item = sightings.see(id, visit);
        var view = scans.of(item, file, number, visit)
                .orElseThrow(() -> new Problem.Missing("no-such-page", Map.of()).asException());
        var title = visit.say()
                .of(
                        "site.scan.title",
                        "number",
                        view.ordinal(),
                        "title",
                        view.title().text());
        var head = new Pages.Head(title, null, visit.here().bare(), Frame.Section.NONE);
        return pages.answer(visit, Templates.scan(pages.frame(visit, head), visit.say(), view));
    }

    /// The lasting address of a passage; it leads to where the passage stands at present.
    @GET
    @Path("/{id}/passages/{segment}")
    @PermitAll
    public Response passage(@RestPath LanguageTag lang, @RestPath String id, @RestPath UUID segment) {
        var visit = visits.in(lang);
        var item = sightings.see(id, visit);
        var place = views.place(item, segment)
                .orElseThrow(() -> new Problem.Missing("no-such-page", Map.of()).asException());
        var target = Pager.link(
                new Address(visit.language(), "/items/" + id, visit.here().parameters()), place.page());
        return Response.seeOther(URI.create(target + "#p" + place.number()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
