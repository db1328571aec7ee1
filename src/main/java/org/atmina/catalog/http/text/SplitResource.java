package org.atmina.catalog.http.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.correction.Segmentation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/text-units/{unit}/split")
@RunOnVirtualThread
@Tag(name = "Source texts")
class SplitResource {
    private final Segmentation segmentation;
    private final Readers readers;

    SplitResource(Segmentation segmentation, Readers readers) {
        this.segmentation = segmentation;
        this.readers = readers;
    }

    /// @param at offset in the wording, in UTF-16 code units
    record Splitting(
            @NotBlank String baseHash,
            @NotNull @Positive Integer at,
            @Nullable @Size(max = 2000) String note) {}

    @POST
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @ResponseStatus(201)
    @Operation(
            summary = "Make two segments of one",
            description = "They are new text units; the old one keeps its translations and leads to them.")
    @APIResponse(responseCode = "201", description = "The new units in their order")
    @APIResponse(responseCode = "409", description = "The wording has changed since, or the unit is no more")
    public MadeUnits split(@RestPath UUID unit, @NotNull @Valid Splitting splitting) {
        var seen = new Segmentation.Seen(unit, splitting.baseHash());
        return new MadeUnits(segmentation
                .split(seen, splitting.at(), splitting.note(), readers.current())
                .orProblem());
    }
}
