package org.atmina.annotation.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.annotation.Annotating;
import org.atmina.annotation.Annotation;
import org.atmina.annotation.Annotations;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.iiif.OpenedItems;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What people note on an item, by the W3C Web Annotation Protocol. Whoever may not read the item's text may not read
/// what is noted on it either. To write one needs a token; a viewer's cookie is not enough.
@Path("/iiif/annotations/{item}")
@Tag(name = "Annotations")
@RunOnVirtualThread
class AnnotationResource {
    private static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";

    private final OpenedItems items;
    private final Annotations annotations;
    private final Annotating annotating;
    private final AnnotationReading reading;
    private final AnnotationWriter writer;
    private final ContainerWriter containers;
    private final AnnotationAnswers answers;
    private final Readers readers;

    AnnotationResource(
            OpenedItems items,
            Annotations annotations,
            Annotating annotating,
            AnnotationReading reading,
            AnnotationWriter writer,
            ContainerWriter containers,
            AnnotationAnswers answers,
            Readers readers) {
        this.items = items;
        this.annotations = annotations;
        this.annotating = annotating;
        this.reading = reading;
        this.writer = writer;
        this.containers = containers;
        this.answers = answers;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "What people have noted on an item",
            description =
                    "Published annotations; to their authors their own ones, too, and all to curators. `page` counts"
                            + " from 0; `iris=1`, or the header `Prefer`, gives ids only.")
    public Response container(
            @RestPath PublicId item,
            @RestQuery @Nullable Integer page,
            @RestQuery @Nullable Integer iris,
            @RestHeader("Prefer") @Nullable String prefer,
            @Context HttpHeaders asked) {
        var opened = items.openText(item);
        var preference = Preference.of(prefer, iris);
        if (page == null) {
            var container = containers.container(opened.item(), opened.reader(), preference);
            return answers.container(asked, opened, container, containers.address(opened.item(), preference));
        }
        var content = containers
                .page(opened.item(), opened.reader(), preference, page)
                .orElseThrow(() -> new Problem.Missing("no-such-page", Map.of()).asException());
        return answers.page(asked, opened, content);
    }

    @POST
    @RolesAllowed({Roles.REGISTERED, Roles.ARCHIVIST, Roles.CURATOR, Roles.TRANSLATOR, Roles.REVIEWER, Roles.ADMIN})
    @Consumes({JSON_LD, JSON})
    @Operation(
            summary = "Note something on an item, a canvas, a region of it, or words of the text",
            description =
                    "It waits for a curator; what a curator notes is published at once. With `draft=true` it waits"
                            + " until its author sends it again without.")
    @APIResponse(responseCode = "201", description = "Kept; `Location` is its address")
    @APIResponse(responseCode = "400", description = "Not an annotation that the archive can keep as it is")
    @APIResponse(responseCode = "429", description = "Too many within an hour")
    public Response write(@RestPath PublicId item, @RestQuery @DefaultValue("false") boolean draft, InputStream body) {
        var target = items.openText(item).item();
        var form = reading.first(target, body);
        var made = annotating.write(target.id(), form, draft, readers.current()).orProblem();
        var node = writer.annotation(target, made);
        return answers.written(Response.created(URI.create(node.get("id").textValue())), node);
    }

    @GET
    @Path("/{annotation}")
    @PermitAll
    @Operation(summary = "What somebody has noted")
    @APIResponse(responseCode = "404", description = "There is none, or none for this reader")
    @APIResponse(responseCode = "410", description = "Its author has taken it back")
    public Response get(@RestPath PublicId item, @RestPath UUID annotation, @Context HttpHeaders asked) {
        var opened = items.openText(item);
        var found =
                annotations.see(opened.item().id(), annotation, opened.reader()).orProblem();
        return answers.annotation(asked, opened, writer.annotation(opened.item(), found));
    }

    @PUT
    @Path("/{annotation}")
    @RolesAllowed({Roles.REGISTERED, Roles.ARCHIVIST, Roles.CURATOR, Roles.TRANSLATOR, Roles.REVIEWER, Roles.ADMIN})
    @Consumes({JSON_LD, JSON})
    @Operation(
            summary = "Put other words in the place of one's own annotation",
            description = "`If-Match` names what they replace. It waits for a curator again.")
    @APIResponse(responseCode = "412", description = "It is not any more what `If-Match` names")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response change(
            @RestPath PublicId item,
            @RestPath UUID annotation,
            @RestQuery @DefaultValue("false") boolean draft,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var target = items.openText(item).item();
        var author = readers.current();
        var now = annotations.see(target.id(), annotation, author).orProblem();
        var form = reading.next(target, body, writer.annotation(target, now));
        var changed = annotating
                .change(target.id(), annotation, unchangedSince(target, ifMatch), form, draft, author)
                .orProblem();
        return answers.written(Response.ok(), writer.annotation(target, changed));
    }

    @DELETE
    @Path("/{annotation}")
    @RolesAllowed({Roles.REGISTERED, Roles.ARCHIVIST, Roles.CURATOR, Roles.TRANSLATOR, Roles.REVIEWER, Roles.ADMIN})
    @Operation(summary = "Take one's own annotation back, for good")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "412", description = "It is not any more what `If-Match` names")
    public Response withdraw(
            @RestPath PublicId item,
            @RestPath UUID annotation,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var target = items.openText(item).item();
        annotating
                .withdraw(target.id(), annotation, unchangedSince(target, ifMatch), readers.current())
                .orProblem();
        return Response.noContent().build();
    }

    private Annotating.Precondition unchangedSince(ViewedItem item, @Nullable String ifMatch) {
        return (Annotation now) -> answers.fault(writer.annotation(item, now), ifMatch);
    }
}
