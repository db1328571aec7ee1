package org.atmina.worklist.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.atmina.access.Readers;
import org.atmina.catalog.Collections;
import org.atmina.catalog.PublicId;
import org.atmina.problem.Problem;
import org.atmina.worklist.Coverage;
import org.atmina.worklist.Coverages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// How far a collection is translated.
@Path("/api/v1/collections/{id}/coverage")
@RunOnVirtualThread
@Tag(name = "Work")
class CoverageResource {
    private final Coverages coverages;
    private final Collections collections;
    private final Readers readers;

    CoverageResource(Coverages coverages, Collections collections, Readers readers) {
        this.coverages = coverages;
        this.collections = collections;
        this.readers = readers;
    }

    record CoverageView(PublicId collection, List<Coverage> languages) {}

    @GET
    @PermitAll
    @Operation(
            summary = "How far a collection and all below it are translated, language by language",
            description = "In text units and in words of their sources, of what the caller may see.")
    public CoverageView get(@RestPath PublicId id) {
        var reader = readers.current();
        var collection = collections
                .see(id, reader)
                .orElseThrow(() -> new Problem.Missing("no-such-collection", Map.of("id", id.value())).asException());
        return new CoverageView(collection.name(), coverages.of(collection.id(), reader));
    }
}
