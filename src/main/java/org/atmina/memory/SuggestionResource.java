package org.atmina.memory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitsInSight;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What the memory has for a text that is to be translated.
@Path("/api/v1/text-units/{unit}/suggestions")
@RunOnVirtualThread
@Tag(name = "Translation memory")
class SuggestionResource {
    private final UnitsInSight units;
    private final Suggestions suggestions;
    private final MemoryMetrics metrics;
    private final Readers readers;

    SuggestionResource(UnitsInSight units, Suggestions suggestions, MemoryMetrics metrics, Readers readers) {
        this.units = units;
        this.suggestions = suggestions;
        this.metrics = metrics;
        this.readers = readers;
    }

    @GET
    @RolesAllowed({Roles.REGISTERED, Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
    @Operation(
            summary = "How the same or a similar wording was translated before, the best suggestion first.",
            description = "Only what somebody has approved, and what was brought in from elsewhere. The score is the"
                    + " share of words that are the same, in percent, 70 or more unless `score` asks for less: 100 for"
                    + " the same wording, 101 where what stands around it is the same, too; of scores with the same"
                    + " tens, those of the same collection come first.")
    public SuggestionsView get(
            @RestPath UUID unit,
            @RestQuery @NotNull LanguageTag to,
            @RestQuery @DefaultValue("70") @Min(40) @Max(100) int score,
            @RestQuery @DefaultValue("10") @Min(1) @Max(50) int size) {
        Reader reader = readers.current();
        TextUnitRecord found = units.see(unit, reader)
                .orElseThrow(() -> new Problem.Missing("no-such-text-unit", Map.of()).asException());
        if (found.sourceLanguage().reads(to)) {
            throw new Problem.Invalid("translation-into-source-language", Map.of()).asException();
        }
        var asked = new Asked(found, collectionOf(found), to, score, size);
        return metrics.timed(() -> SuggestionsView.of(asked, suggestions.of(asked, reader)));
    }

    private @Nullable UUID collectionOf(TextUnitRecord unit) {
        return unit.itemId() == null && unit.collectionId() == null ? null : units.collectionOf(unit);
    }
}
