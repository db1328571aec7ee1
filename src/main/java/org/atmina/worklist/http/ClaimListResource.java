package org.atmina.worklist.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.Collections;
import org.atmina.catalog.Items;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.atmina.worklist.ClaimLists;
import org.atmina.worklist.HeldWork;
import org.atmina.worklist.Owners;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who has taken on what.
@Path("/api/v1/work/claims")
@RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Work")
class ClaimListResource {
    private final ClaimLists claims;
    private final Owners owners;
    private final Items items;
    private final Collections collections;
    private final Readers readers;

    ClaimListResource(ClaimLists claims, Owners owners, Items items, Collections collections, Readers readers) {
        this.claims = claims;
        this.owners = owners;
        this.items = items;
        this.collections = collections;
        this.readers = readers;
    }

    /// @param units how many the holder holds of it
    /// @param since when the oldest of the claims was made
    /// @param lastSaved when the holder last saved one of the units; null where they never did
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Held(
            String holder,
            Owners.Owner of,
            LanguageTag language,
            long units,
            Instant since,
            Instant until,
            @Nullable Instant lastSaved) {
        static Held of(HeldWork work, Owners.Owner owner) {
            return new Held(
                    work.holder(), owner, work.language(), work.units(), work.since(), work.until(), work.lastSaved());
        }
    }

    @GET
    @Operation(
            summary = "Who has taken on what, item by item",
            description = "In the collections that your work is limited to. What its holder has left alone for longest"
                    + " comes first; curators and archivists may give it back.")
    public Listing<Held> list(
            @RestQuery @Nullable @Size(min = 1, max = 255) String holder,
            @RestQuery @Parameter(description = "May be repeated") List<String> language,
            @RestQuery @Nullable @Parameter(description = "With all below it") PublicId collection,
            @RestQuery @Nullable PublicId item,
            @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var reader = readers.current();
        var found = claims.held(wanted(holder, languages(language), collection, item, reader), page, size, reader);
        var places = found.entries().stream().map(HeldWork::place).distinct().toList();
        var at = owners.at(places, ReaderLanguages.of(lang, acceptLanguage));
        return found.map(work -> Held.of(work, Objects.requireNonNull(at.get(work.place()))));
    }

    private static Set<LanguageTag> languages(List<String> named) {
        return named.stream().map(WorkParameters::tag).collect(Collectors.toUnmodifiableSet());
    }

    private ClaimLists.Wanted wanted(
            @Nullable String holder,
            Set<LanguageTag> languages,
            @Nullable PublicId collection,
            @Nullable PublicId item,
            Reader reader) {
        return new ClaimLists.Wanted(
                holder,
                languages,
                collection == null
                        ? null
                        : collections
                                .see(collection, reader)
                                .orElseThrow(() -> new Problem.Missing(
                                                "no-such-collection", Map.of("id", collection.value()))
                                        .asException())
                                .id(),
                item == null ? null : items.see(item, reader).orProblem().id());
    }
}
