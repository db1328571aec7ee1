package org.atmina.catalog.http.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.UnitsInSight;
import org.atmina.catalog.correction.TypographicClaims;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Claims that a correction is typographic only and leaves the meaning unchanged.
@Path("/api/v1/text-units/{unit}/source/typographic")
@RunOnVirtualThread
@Tag(name = "Source texts")
class TypographicResource {
    private final TypographicClaims claims;
    private final UnitsInSight units;
    private final Readers readers;

    TypographicResource(TypographicClaims claims, UnitsInSight units, Readers readers) {
        this.claims = claims;
        this.units = units;
        this.readers = readers;
    }

    /// @param from hash of the earlier wording
    record Claiming(@NotBlank String from) {}

    record Deciding(
            @NotNull UUID claim, @Nullable @Size(max = 2000) String note) {}

    record Refusing(
            @NotNull UUID claim, @NotBlank @Size(max = 2000) String note) {}

    @GET
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR, Roles.TRANSLATOR, Roles.REVIEWER, Roles.ADMIN})
    @Operation(summary = "What was claimed about the wordings of this source, the newest claim first")
    public List<ClaimView> list(@RestPath UUID unit) {
        if (units.see(unit, readers.current()).isEmpty()) {
            throw new Problem.Missing("no-such-text-unit", Map.of()).asException();
        }
        return claims.of(unit).stream().map(ClaimView::of).toList();
    }

    @POST
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @ResponseStatus(201)
    @Operation(summary = "Claim that the present wording means what an earlier one did")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "400", description = "The source never had this wording, or has it now")
    public ClaimView claim(@RestPath UUID unit, @NotNull @Valid Claiming claiming) {
        return ClaimView.of(
                claims.claim(unit, claiming.from(), readers.current()).orProblem());
    }

    @POST
    @Path("/confirm")
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR, Roles.REVIEWER})
    @Operation(summary = "Confirm somebody else's claim: translations of the earlier wording stay approved")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "It is your own claim")
    @APIResponse(responseCode = "409", description = "Somebody has decided already")
    public ClaimView confirm(@RestPath UUID unit, @NotNull @Valid Deciding deciding) {
        return ClaimView.of(claims.decide(unit, deciding.claim(), true, deciding.note(), readers.current())
                .orProblem());
    }

    @POST
    @Path("/refuse")
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR, Roles.REVIEWER})
    @Operation(summary = "Refuse somebody else's claim, saying why: translations of the earlier wording are stale")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "It is your own claim")
    @APIResponse(responseCode = "409", description = "Somebody has decided already")
    public ClaimView refuse(@RestPath UUID unit, @NotNull @Valid Refusing refusing) {
        return ClaimView.of(claims.decide(unit, refusing.claim(), false, refusing.note(), readers.current())
                .orProblem());
    }
}
