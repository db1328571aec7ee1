package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.atmina.iiif.state.ContentState;
import org.atmina.iiif.state.ContentStates;
import org.atmina.language.LanguageTag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// `/{lang}/viewer?iiif-content=`: looks closely at a page of an item, or a region of it, that somebody was sent.
@Path("/{lang: en|et|lv|lt|pl|fi}/viewer")
@RunOnVirtualThread
public class ViewerPage {
    private final Visits visits;
    private final Pages pages;
    private final ItemSightings sightings;
    private final ViewerViews views;
    private final ContentStates states;

    ViewerPage(Visits visits, Pages pages, ItemSightings sightings, ViewerViews views, ContentStates states) {
        this.visits = visits;
        this.pages = pages;
        this.sightings = sightings;
        this.views = views;
        this.states = states;
    }

    @GET
    @PermitAll
    public Response get(@RestPath LanguageTag lang) {
        var visit = visits.in(lang);
        var sent = visit.parameter(ViewerViews.PARAMETER);
        if (sent.isEmpty()) {
            return page(visit, ViewerViews.empty(visit, null));
        }
        return switch (states.read(sent.get())) {
            case ContentState.OfItem state ->
                page(visit, views.of(sightings.see(state.item().value(), visit), state, visit));
            case ContentState.OfCollection(var collection) ->
                Response.seeOther(URI.create(
                                "/%s/collections/%s".formatted(visit.language().tag(), collection)))
                        .build();
            case ContentState.Elsewhere elsewhere ->
                page(visit, ViewerViews.empty(visit, visit.say().of("site.viewer.elsewhere")));
            case ContentState.Unreadable unreadable ->
                page(visit, ViewerViews.empty(visit, visit.say().of("site.viewer.unreadable")));
        };
    }

    /// The same from a form; whoever comes back to the page later finds it by its address.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response post(@RestPath LanguageTag lang, @RestForm(ViewerViews.PARAMETER) @Nullable String content) {
        var visit = visits.in(lang);
        return Response.seeOther(URI.create(target(visit.here().bare(), content)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static String target(Address viewer, @Nullable String content) {
        return content == null || content.isBlank()
                ? viewer.toString()
                : viewer.with(ViewerViews.PARAMETER, content).toString();
    }

    private Response page(Visit visit, ViewerView view) {
        var say = visit.say();
        var shown = view.shown();
        var title = shown == null
                ? say.of("site.viewer.title")
                : say.of(
                        "site.viewer.titleOf",
                        "number",
                        shown.ordinal(),
                        "title",
                        shown.title().text());
        var head = new Pages.Head(title, null, shown == null ? visit.here().bare() : null, Frame.Section.NONE);
        return pages.answer(visit, Templates.viewer(pages.frame(visit, head), say, view));
    }
}
