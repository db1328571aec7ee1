package org.atmina.catalog.http.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.UnitsInSight;
import org.atmina.catalog.correction.Corrections;
import org.atmina.catalog.correction.Segmentation;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Changes of an item's text that touch several segments at once.
@Path("/api/v1/items/{id}/text")
@RunOnVirtualThread
@Tag(name = "Source texts")
class ItemCorrectionsResource {
    private static final int MOST_AT_ONCE = 500;

    private final Corrections corrections;
    private final Segmentation segmentation;
    private final Items items;
    private final UnitsInSight units;
    private final Readers readers;

    ItemCorrectionsResource(
            Corrections corrections, Segmentation segmentation, Items items, UnitsInSight units, Readers readers) {
        this.corrections = corrections;
        this.segmentation = segmentation;
        this.items = items;
        this.units = units;
        this.readers = readers;
    }

    record Correcting(
            @NotNull UUID unit,
            @NotBlank String baseHash,
            @NotBlank @Size(max = 100_000) String text,
            boolean typographic) {}

    record Batch(
            @NotNull @Size(min = 1, max = MOST_AT_ONCE) List<@NotNull @Valid Correcting> corrections,
            @Nullable @Size(max = 2000) String note) {}

    record Merged(@NotNull UUID unit, @NotBlank String baseHash) {}

    /// @param joiner what stands between the wordings: a space where nothing is said
    record Merging(
            @NotNull @Size(min = 2, max = MOST_AT_ONCE) List<@NotNull @Valid Merged> units,
            @Nullable @Pattern(regexp = "[ \\n]{0,2}") String joiner,
            @Nullable @Size(max = 2000) String note) {}

    @POST
    @Path("/corrections")
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(
            summary = "Correct several wordings at once: all of them or none",
            description = "The corrections of one page make one new text version of it.")
    @APIResponse(responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "Wordings have changed since; `units` says of each what became of it")
    public MadeUnits correct(@RestPath PublicId id, @NotNull @Valid Batch batch) {
        var reader = readers.current();
        check(id, batch.corrections().stream().map(Correcting::unit).toList(), reader);
        var wanted = batch.corrections().stream()
                .map(each -> new Corrections.Correction(
                        each.unit(), each.baseHash(), each.text().strip(), each.typographic()))
                .toList();
        return new MadeUnits(corrections.correct(wanted, batch.note(), reader).orProblem());
    }

    @POST
    @Path("/merge")
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @ResponseStatus(201)
    @Operation(
            summary = "Make one segment of several that follow each other",
            description = "It is a new text unit; the old ones keep their translations and lead to it.")
    @APIResponse(responseCode = "201", description = "The new unit")
    @APIResponse(responseCode = "400", description = "The segments do not follow each other in one text")
    @APIResponse(responseCode = "409", description = "A wording has changed since, or a unit is no more")
    public MadeUnits merge(@RestPath PublicId id, @NotNull @Valid Merging merging) {
        var reader = readers.current();
        check(id, merging.units().stream().map(Merged::unit).toList(), reader);
        var seen = merging.units().stream()
                .map(each -> new Segmentation.Seen(each.unit(), each.baseHash()))
                .toList();
        var joiner = merging.joiner() == null ? " " : merging.joiner();
        return new MadeUnits(
                segmentation.merge(seen, joiner, merging.note(), reader).orProblem());
    }

    private void check(PublicId id, Collection<UUID> asked, Reader reader) {
        var item = items.see(id, reader).orProblem();
        boolean all = asked.stream()
                .allMatch(unit -> units.see(unit, reader)
                        .filter(found -> item.id().equals(found.itemId()))
                        .isPresent());
        if (!all) {
            throw new Problem.Missing("no-such-text-unit", Map.of()).asException();
        }
    }
}
