package org.atmina.worklist.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.atmina.worklist.ClaimOutcome;
import org.atmina.worklist.Claims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Taking work on and giving it back. What is claimed stands on everybody's work lists; nobody is kept from saving.
@Path("/api/v1/work/claims")
@RunOnVirtualThread
@Tag(name = "Work")
class ClaimResource {
    private final Claims claims;
    private final Items items;
    private final Readers readers;

    ClaimResource(Claims claims, Items items, Readers readers) {
        this.claims = claims;
        this.items = items;
        this.readers = readers;
    }

    /// One text unit, or all that is open of an item.
    record Claim(
            @Nullable UUID unit,
            @Nullable PublicId item,
            @NotNull LanguageTag language) {}

    /// @param holder whose claims; without it one's own
    /// @param reason what whoever gives back what another holds tells them
    record Release(
            @Nullable UUID unit,
            @Nullable PublicId item,
            @NotNull LanguageTag language,
            @Nullable @Size(min = 1, max = 255) String holder,
            @Nullable @Size(max = 2000) String reason) {}

    /// @param units how many you hold now
    /// @param taken how many more others hold
    record Held(int units, Instant until, int taken) {}

    record Released(int units) {}

    @POST
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER})
    @Operation(
            summary = "Take on a text unit, or all that is open of an item, in one language",
            description = "Lasts two weeks unless settings say otherwise, and again from each save. Whoever holds it"
                    + " already has it longer.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Somebody else holds it, or there is nothing to do")
    public Held claim(@NotNull @Valid Claim claim) {
        var reader = readers.current();
        var outcome = onOne(
                claim.unit(),
                claim.item(),
                unit -> claims.claim(unit, claim.language(), reader),
                item -> claims.claim(ofItem(item, claim.language(), reader), reader));
        return outcome instanceof ClaimOutcome.Held(int units, Instant until, int taken)
                ? new Held(units, until, taken)
                : fail(outcome);
    }

    @POST
    @Path("/release")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST})
    @Operation(summary = "Give work back; curators and archivists also give back what others hold")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such claim")
    public Released release(@NotNull @Valid Release release) {
        var reader = readers.current();
        var outcome = onOne(
                release.unit(),
                release.item(),
                unit -> claims.release(unit, release.language(), release.holder(), release.reason(), reader),
                item -> claims.release(
                        ofItem(item, release.language(), reader), release.holder(), release.reason(), reader));
        return outcome instanceof ClaimOutcome.Released(int units) ? new Released(units) : fail(outcome);
    }

    private static ClaimOutcome onOne(
            @Nullable UUID unit,
            @Nullable PublicId item,
            Function<UUID, ClaimOutcome> ofUnit,
            Function<PublicId, ClaimOutcome> ofItem) {
        if (unit != null && item == null) {
            return ofUnit.apply(unit);
        }
        if (item != null && unit == null) {
            return ofItem.apply(item);
        }
        throw new Problem.Invalid("field-invalid", Map.of("fields", "unit, item")).asException();
    }

    private Claims.OfItem ofItem(PublicId name, LanguageTag language, Reader reader) {
        var item = items.see(name, reader).orProblem();
        return new Claims.OfItem(item.id(), item.collectionId(), language);
    }

    private static <T> T fail(ClaimOutcome outcome) {
        var problem = switch (outcome) {
            case ClaimOutcome.Taken(var claim) ->
                new Problem.Conflict(
                        "claimed-by-another",
                        Map.of(
                                "holder", claim.holder(),
                                "until",
                                        LocalDate.ofInstant(claim.until(), ZoneOffset.UTC)
                                                .toString()));
            case ClaimOutcome.NothingOpen() -> new Problem.Conflict("nothing-to-claim", Map.of());
            case ClaimOutcome.NoSuchClaim() -> new Problem.Missing("not-taken-on", Map.of());
            case ClaimOutcome.NoSuchUnit() -> new Problem.Missing("no-such-text-unit", Map.of());
            case ClaimOutcome.LanguageNotYours() -> new Problem.Refused("language-not-yours", Map.of());
            case ClaimOutcome.CollectionNotYours() -> new Problem.Refused("collection-not-yours", Map.of());
            case ClaimOutcome.NotYourClaim() -> new Problem.Refused("not-your-claim", Map.of());
            case ClaimOutcome.Held held -> throw new IllegalStateException("No problem: " + held);
            case ClaimOutcome.Released released -> throw new IllegalStateException("No problem: " + released);
        };
        throw problem.asException();
    }
}
