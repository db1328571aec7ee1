package org.atmina.exchange.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.PublicId;
import org.atmina.exchange.Scope;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// A collection with all that is below it as a file for translators, and back.
@Path("/api/v1/collections/{id}/exchange/{format}")
@RunOnVirtualThread
@Tag(name = "Exchange")
class CollectionExchangeResource {
    private final FileDesk desk;
    private final Collections collections;
    private final Readers readers;

    CollectionExchangeResource(FileDesk desk, Collections collections, Readers readers) {
        this.desk = desk;
        this.collections = collections;
        this.readers = readers;
    }

    @GET
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER})
    @Operation(
            summary = "Get the texts of a collection, of those below it and of their items: xliff, xlsx or csv",
            description = "Withdrawn items, and collections that the work of the caller is kept out of, are not in it.")
    public Response give(@RestPath String id, @RestPath String format, @BeanParam ExportQuery query) {
        var collection = collection(id);
        return desk.give(
                Asked.format(format),
                new Scope.OfCollection(collection),
                collection.name().value(),
                query);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(summary = "Hand in translations of a collection and of what is below it")
    public ImportView take(
            @RestPath String id, @RestPath String format, @BeanParam @Valid ImportQuery query, InputStream file) {
        var sent = query.sent(Asked.format(format), new Scope.OfCollection(collection(id)));
        return desk.take(file, sent, query.languages());
    }

    private CollectionRecord collection(String id) {
        return PublicId.parse(id)
                .flatMap(name -> collections.see(name, readers.current()))
                .orElseThrow(() -> new Problem.Missing("no-such-collection", Map.of("id", id)).asException());
    }
}
