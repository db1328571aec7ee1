package org.atmina.worklist.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.Collections;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
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
    private final Items items;
    private final Collections collections;
    private final Readers readers;
    private final Clock clock;

    WorkResource(
            WorkLists lists, WorkViews views, Items items, Collections collections, Readers readers, Clock clock) {
        this.lists = lists;
        this.views = views;
        this.items = items;
        this.collections = collections;
        this.readers = readers;
        this.clock = clock;
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
        var found = lists.list(
                parameters.filter(sights(reader), clock.instant()),
                new WorkLists.Wanted(sort, place, parameters.size()),
                reader);
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
        var found = lists.items(
                parameters.filter(sights(reader), clock.instant()),
                new WorkLists.Wanted(sort, place, parameters.size()),
                reader);
        return views.items(found, ReaderLanguages.of(lang, acceptLanguage));
    }

    private WorkParameters.Sights sights(Reader reader) {
        return new WorkParameters.Sights() {
            @Override
            public UUID collection(PublicId name) {
                return collections
                        .see(name, reader)
                        .orElseThrow(() ->
                                new Problem.Missing("no-such-collection", Map.of("id", name.value())).asException())
                        .id();
            }

            @Override
            public UUID item(PublicId name) {
                return items.see(name, reader).orProblem().id();
            }
        };
    }
}
