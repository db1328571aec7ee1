package org.atmina.catalog.http.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitsInSight;
import org.atmina.catalog.correction.Corrections;
import org.atmina.catalog.correction.SourceWording;
import org.atmina.catalog.correction.Sources;
import org.atmina.catalog.correction.TypographicClaims;
import org.atmina.language.diff.WordDiff;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The source of a text unit: read it, put it right, see what it was.
@Path("/api/v1/text-units/{unit}/source")
@RunOnVirtualThread
@Tag(name = "Source texts")
class SourceResource {
    private final UnitsInSight units;
    private final Sources sources;
    private final Corrections corrections;
    private final TypographicClaims claims;
    private final Readers readers;

    SourceResource(
            UnitsInSight units, Sources sources, Corrections corrections, TypographicClaims claims, Readers readers) {
        this.units = units;
        this.sources = sources;
        this.corrections = corrections;
        this.claims = claims;
        this.readers = readers;
    }

    /// @param baseHash names the wording that was on the screen
    /// @param typographic the meaning is the same: a second person is asked to confirm it
    record Correcting(
            @NotBlank String baseHash,
            @NotBlank @Size(max = 100_000) String text,
            @Nullable @Size(max = 2000) String note,
            boolean typographic) {}

    /// @param from the earlier wording
    record Difference(SourceWording from, SourceWording to, List<WordDiff.Piece> pieces) {}

    @GET
    @PermitAll
    @Operation(summary = "The source wording, who gave it to the unit and why, and what is claimed about it")
    @APIResponse(responseCode = "404", description = "There is no such text")
    public SourceView get(@RestPath UUID unit) {
        return view(seen(unit));
    }

    @PUT
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(
            summary = "Correct the source wording",
            description = "A segment gets a new text version; words that stay keep their boxes on the page. Its"
                    + " translations are stale from then on, unless the correction is `typographic` and a second person"
                    + " confirms that.")
    @APIResponse(responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "The wording has changed since: `base`, `yours`, `theirs`, the changes of both sides word by"
                    + " word, their conflicts, and `merged` where there is none; or the unit was split or merged")
    public SourceView correct(@RestPath UUID unit, @NotNull @Valid Correcting correcting) {
        var correction = new Corrections.Correction(
                unit, correcting.baseHash(), correcting.text().strip(), correcting.typographic());
        corrections
                .correct(List.of(correction), correcting.note(), readers.current())
                .orProblem();
        return view(seen(unit));
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(summary = "Every wording that the source has had, the present one first")
    public List<SourceWording> history(@RestPath UUID unit) {
        return sources.history(seen(unit).id());
    }

    @GET
    @Path("/diff")
    @PermitAll
    @Operation(
            summary = "What differs between two wordings of the source, word by word",
            description = "By their hashes; without them the present wording against the one before it.")
    @APIResponse(responseCode = "400", description = "The source never had one of these wordings")
    public Difference diff(@RestPath UUID unit, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        var history = sources.history(seen(unit).id());
        var later = to == null ? history.getFirst() : wording(history, to);
        var earlier = from == null
                ? history.stream()
                        .filter(wording -> wording.version() < later.version())
                        .findFirst()
                        .orElse(later)
                : wording(history, from);
        return new Difference(earlier, later, WordDiff.between(earlier.text(), later.text()));
    }

    private static SourceWording wording(List<SourceWording> history, String hash) {
        return history.stream()
                .filter(wording -> wording.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid("no-such-wording", Map.of("hash", hash)).asException());
    }

    private TextUnitRecord seen(UUID unit) {
        return units.see(unit, readers.current())
                .orElseThrow(() -> new Problem.Missing("no-such-text-unit", Map.of()).asException());
    }

    private SourceView view(TextUnitRecord unit) {
        return SourceView.of(unit, sources.history(unit.id()).getFirst(), claims.of(unit.id()));
    }
}
