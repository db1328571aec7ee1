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
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.exchange.Imports;
import org.atmina.exchange.Scope;
import org.atmina.problem.Problem;
import org.atmina.worklist.WorkFilter;
import org.atmina.worklist.http.AskedWork;
import org.atmina.worklist.http.WorkParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Files of translations whatever they are about, and what became of those that came.
@Path("/api/v1/exchange")
@RunOnVirtualThread
@Tag(name = "Exchange")
class ExchangeResource {
    private final FileDesk desk;
    private final Imports imports;
    private final AskedWork work;
    private final Readers readers;

    ExchangeResource(FileDesk desk, Imports imports, AskedWork work, Readers readers) {
        this.desk = desk;
        this.imports = imports;
        this.work = work;
        this.readers = readers;
    }

    @GET
    @Path("/{format}")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER})
    @Operation(
            summary = "Get the texts of a work list: xliff, xlsx or csv",
            description = "The parameters are those of the work list; the language is `to`.")
    public Response give(@RestPath String format, @BeanParam WorkParameters parameters, @BeanParam ExportQuery query) {
        var asked = work.of(parameters, readers.current());
        var filter = new WorkFilter(
                asked.task(),
                Set.of(query.to()),
                asked.states(),
                asked.place(),
                asked.bounds(),
                asked.mine(),
                asked.claimed());
        return desk.give(Asked.format(format), new Scope.OfWork(filter), "work", query);
    }

    @POST
    @Path("/{format}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(summary = "Hand in translations of whatever the file is about")
    public ImportView take(@RestPath String format, @BeanParam @Valid ImportQuery query, InputStream file) {
        var sent = query.sent(Asked.format(format), new Scope.OfAll());
        return desk.take(file, sent, query.languages());
    }

    @GET
    @Path("/imports/{id}")
    @RolesAllowed(Roles.TRANSLATOR)
    @Operation(summary = "See again what became of a file that the caller has handed in")
    public ImportView report(@RestPath UUID id, @BeanParam @Valid ImportQuery query) {
        var report = imports.report(id, query.stretch(), readers.current())
                .orElseThrow(() -> new Problem.Missing("no-such-import", Map.of()).asException());
        return ImportView.of(report, false, query.languages());
    }
}
