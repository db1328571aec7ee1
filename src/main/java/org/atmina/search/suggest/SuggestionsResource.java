package org.atmina.search.suggest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.atmina.access.Readers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// `GET /api/v1/search/suggestions`: while somebody types.
@Path("/api/v1/search/suggestions")
@Tag(name = "search")
@RunOnVirtualThread
class SuggestionsResource {
    private final Suggestions suggestions;
    private final Readers readers;

    SuggestionsResource(Suggestions suggestions, Readers readers) {
        this.suggestions = suggestions;
        this.readers = readers;
    }

    /// @param suggestions the best first, at most ten
    record Answer(String query, List<Suggestion> suggestions) {}

    @GET
    @PermitAll
    @Operation(
            summary = "How a query that was begun may go on",
            description = "Titles, names and frequent words in any language, accents or not, from what the reader may"
                    + " see. Nothing for fewer than two letters, or for a query with quotation marks or fields.")
    public Answer suggestions(
            @Parameter(description = "What has been typed so far") @RestQuery @DefaultValue("") String q) {
        return new Answer(q, suggestions.of(q, readers.current()));
    }
}
