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
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.exchange.Scope;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// An item as a file for translators, and back.
@Path("/api/v1/items/{id}/exchange/{format}")
@RunOnVirtualThread
@Tag(name = "Exchange")
class ItemExchangeResource {
    private final FileDesk desk;
    private final Items items;
    private final Readers readers;

    ItemExchangeResource(FileDesk desk, Items items, Readers readers) {
        this.desk = desk;
        this.items = items;
        this.readers = readers;
    }

    @GET
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER})
    @Operation(
            summary = "Get the texts of an item with their latest translations: xliff, xlsx or csv",
            description = "XLIFF 2.1 has sources in one language; `from` says in which where there are several.")
    public Response give(@RestPath String id, @RestPath String format, @BeanParam ExportQuery query) {
        var item = item(id);
        return desk.give(
                Asked.format(format), new Scope.OfItem(item), item.name().value(), query);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(
            summary = "Hand in translations of an item",
            description = "Each changed target becomes a revision, in review; what stands in its way is reported unit"
                    + " by unit. A file that is broken or about something else is refused whole. The same file again"
                    + " gives the same answer.")
    public ImportView take(
            @RestPath String id, @RestPath String format, @BeanParam @Valid ImportQuery query, InputStream file) {
        var sent = query.sent(Asked.format(format), new Scope.OfItem(item(id)));
        return desk.take(file, sent, query.languages());
    }

    private ItemRecord item(String id) {
        var name = PublicId.parse(id)
                .orElseThrow(() -> new Problem.Missing("no-such-item", Map.of("id", id)).asException());
        return items.see(name, readers.current()).orProblem();
    }
}
