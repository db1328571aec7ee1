package org.atmina.catalog.steward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The organisations that publish wordings and notes of their own.
@Path("/api/v1/stewards")
@RunOnVirtualThread
@Tag(name = "Stewards")
class StewardResource {
    private final Stewards stewards;
    private final Readers readers;

    StewardResource(Stewards stewards, Readers readers) {
        this.stewards = stewards;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "All stewards, by their slugs")
    public List<StewardView> list(
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = ReaderLanguages.of(lang, acceptLanguage);
        return stewards.all().stream()
                .map(steward -> StewardView.of(steward, languages))
                .toList();
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "A steward with all its names")
    public StewardView get(
            @RestPath String slug,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var found =
                stewards.bySlug(slug).orElseThrow(() -> Stewards.missing(slug).asException());
        return StewardView.of(found, ReaderLanguages.of(lang, acceptLanguage));
    }

    @PUT
    @Path("/{slug}")
    @RolesAllowed({Roles.CURATOR, Roles.ADMIN})
    @Operation(
            summary = "Name a steward, or say anew what is said about one",
            description = "For one that exists, `version` says on which version the change was made. Who acts for it is"
                    + " said in Keycloak, by the attribute `stewards` of users.")
    public StewardView write(
            @RestPath @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) String slug,
            @NotNull @Valid StewardForm form,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var written = stewards.write(slug, form, readers.current()).orProblem();
        return StewardView.of(written, ReaderLanguages.of(lang, acceptLanguage));
    }
}
