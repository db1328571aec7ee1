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
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.PublicId;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Whose wordings readers get of all that lies in a collection, where several stewards have one.
@Path("/api/v1/collections/{id}/wording-choices")
@RunOnVirtualThread
@Tag(name = "Translations")
class CollectionWordingResource {
    private final WordingChoices choices;
    private final Collections collections;
    private final Readers readers;

    CollectionWordingResource(WordingChoices choices, Collections collections, Readers readers) {
        this.choices = choices;
        this.collections = collections;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "What was decided about whose wordings readers get in this collection, the last decision first")
    public List<WordingChoiceView> list(@RestPath PublicId id) {
        return WordingChoiceView.of(
                choices.ofCollection(collection(id, readers.current()).id()));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Decide whose wordings readers get of all that lies in this collection, with the reason")
    public List<WordingChoiceView> choose(@RestPath PublicId id, @NotNull @Valid WordingChoiceView.Form form) {
        var curator = readers.current();
        var collection = collection(id, curator).id();
        return WordingChoiceView.of(choices.decideForCollection(collection, form.decision(), curator)
                .orProblem());
    }

    private CollectionRecord collection(PublicId id, Reader reader) {
        return collections
                .see(id, reader)
                .orElseThrow(() -> new Problem.Missing("no-such-collection", Map.of("id", id.value())).asException());
    }
}
