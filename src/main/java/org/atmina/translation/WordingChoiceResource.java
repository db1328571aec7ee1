package org.atmina.translation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Whose wording of a text unit readers get where several stewards have one: the decisions of curators, with their
/// reasons.
@Path("/api/v1/text-units/{unit}/wording-choices")
@RunOnVirtualThread
@Tag(name = "Translations")
class WordingChoiceResource {
    private final WordingChoices choices;
    private final Desk desk;
    private final Readers readers;

    WordingChoiceResource(WordingChoices choices, Desk desk, Readers readers) {
        this.choices = choices;
        this.desk = desk;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @Operation(summary = "What was decided about whose wording of this text readers get, the last decision first")
    public List<WordingChoiceView> list(@RestPath UUID unit) {
        return WordingChoiceView.of(choices.ofUnit(unit(unit, readers.current()).id()));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Decide whose wording of this text readers get, with the reason")
    public List<WordingChoiceView> choose(@RestPath UUID unit, @NotNull @Valid WordingChoiceView.Form form) {
        var curator = readers.current();
        return WordingChoiceView.of(choices.decideForUnit(unit(unit, curator), form.decision(), curator)
                .orProblem());
    }

    private TextUnitRecord unit(UUID unit, Reader reader) {
        return desk.unit(unit, reader)
                .orElseThrow(() -> new Problem.Missing("no-such-text-unit", Map.of()).asException());
    }
}
