package org.atmina.worklist.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.worklist.WorkLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What there is to do for whoever asks.
@Path("/api/v1/work")
@RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Work")
class WorkResource {
    private final WorkLists lists;
    private final WorkViews views;
    private final AskedWork asked;
    private final Readers readers;

    WorkResource(WorkLists lists, WorkViews views, AskedWork asked, Readers readers) {
        this.lists = lists;
        this.views = views;
        this.asked = asked;
        this.readers = readers;
    }

    @GET
    @Operation(
            summary = "Text units that you can translate, review, or look at again because their source has changed",
            description = "Only in the languages of your roles and the collections that your work is limited to."
                    + " `next` leads on, however far; entries that come or go meanwhile move nothing.")
    public WorkView.Units units(
            @BeanParam WorkParameters parameters,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var reader = readers.current();
        var sort = parameters.sort();
        var place = parameters.after(token -> WorkLists.placeAmongUnits(token, sort));
        var found =
                lists.list(asked.of(parameters, reader), new WorkLists.Wanted(sort, place, parameters.size()), reader);
        return views.units(found, ReaderLanguages.of(lang, acceptLanguage), reader);
    }

    @GET
    @Path("/items")
    @Operation(summary = "The same work, item by item: for those who take on a whole document")
    public WorkView.Items items(
            @BeanParam WorkParameters parameters,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var reader = readers.current();
        var sort = parameters.sort();
        var place = parameters.after(token -> WorkLists.placeAmongItems(token, sort));
        var found =
                lists.items(asked.of(parameters, reader), new WorkLists.Wanted(sort, place, parameters.size()), reader);
        return views.items(found, ReaderLanguages.of(lang, acceptLanguage));
    }
}
