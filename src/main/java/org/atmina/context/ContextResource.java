package org.atmina.context;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.atmina.catalog.context.AdvisoryTerm;
import org.atmina.catalog.context.AuthenticityStatus;
import org.atmina.catalog.context.ContextView;
import org.atmina.catalog.context.ContextViews;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What puts an item in context; its advisories and its authenticity.
@Path("/api/v1/items/{id}/context")
@RunOnVirtualThread
@Tag(name = "Context")
class ContextResource {
    private final ContextViews views;
    private final Advisories advisories;
    private final AuthenticityStatements authenticity;
    private final Items items;
    private final Readers readers;

    ContextResource(
            ContextViews views,
            Advisories advisories,
            AuthenticityStatements authenticity,
            Items items,
            Readers readers) {
        this.views = views;
        this.advisories = advisories;
        this.authenticity = authenticity;
        this.items = items;
        this.readers = readers;
    }

    /// @param base number of the statement that was on the screen; 0 where there was none
    /// @param status absent, with the evidence, to take back what was stated
    record Stating(
            @NotNull @PositiveOrZero Integer base,

            @Nullable
            @Schema(
                    implementation = String.class,
                    enumeration = {"verified", "attributed", "disputed", "known-forgery"})
            String status,

            @Nullable @Valid Evidence evidence) {
        AuthenticityStatements.@Nullable Claim claim() {
            if (status == null && evidence == null) {
                return null;
            }
            var stated = Slug.find(AuthenticityStatus.class, status == null ? "" : status)
                    .orElseThrow(() -> wrong("status"));
            if (evidence == null) {
                throw wrong("evidence");
            }
            return new AuthenticityStatements.Claim(
                    stated, evidence.language(), evidence.text().strip());
        }
    }

    record Evidence(
            @NotNull @Schema(implementation = String.class) LanguageTag language,
            @NotBlank @Size(max = NoteForm.LONGEST) String text) {}

    /// @param status absent where the statement before was taken back
    record StatementView(
            int number,
            @Nullable AuthenticityStatus status,
            @Nullable LanguageTag language,
            @Nullable String evidence,
            String by,
            Instant at) {
        static List<StatementView> of(List<AuthenticityStatements.Statement> statements) {
            return statements.stream()
                    .map(each -> {
                        var claim = each.claim();
                        return new StatementView(
                                each.number(),
                                claim == null ? null : claim.status(),
                                claim == null ? null : claim.language(),
                                claim == null ? null : claim.evidence(),
                                each.by(),
                                each.at());
                    })
                    .toList();
        }
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "The authenticity of an item, advisories about its content, and the notes that put it in context",
            description = "Notes of several stewards stand side by side, each under the name of its own.")
    public ContextView get(
            @RestPath PublicId id,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var item = item(id, readers.current());
        return views.of(item.id(), ReaderLanguages.of(lang, acceptLanguage));
    }

    @GET
    @Path("/authenticity")
    @PermitAll
    @Operation(summary = "Everything that was ever stated about the authenticity of an item, the last statement first")
    public List<StatementView> statements(@RestPath PublicId id) {
        return StatementView.of(authenticity.history(item(id, readers.current()).id()));
    }

    @PUT
    @Path("/authenticity")
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "State whether an item is what it claims to be, and on what evidence; or take that back")
    public List<StatementView> state(@RestPath PublicId id, @NotNull @Valid Stating stating) {
        var curator = readers.current();
        return StatementView.of(authenticity
                .state(item(id, curator), stating.base(), stating.claim(), curator)
                .orProblem());
    }

    @GET
    @Path("/advisories")
    @PermitAll
    @Operation(summary = "Every advisory that was ever set on an item, the last one first")
    public List<Advisories.Set> advisories(@RestPath PublicId id) {
        return advisories.history(item(id, readers.current()).id());
    }

    @PUT
    @Path("/advisories/{term}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Set an advisory of our list on an item")
    public List<Advisories.Set> set(@RestPath PublicId id, @RestPath String term) {
        var curator = readers.current();
        var item = item(id, curator);
        advisories.set(item, term(term), curator);
        return advisories.history(item.id());
    }

    @DELETE
    @Path("/advisories/{term}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Take an advisory off an item")
    public List<Advisories.Set> remove(@RestPath PublicId id, @RestPath String term) {
        var curator = readers.current();
        var item = item(id, curator);
        advisories.remove(item, term(term), curator);
        return advisories.history(item.id());
    }

    private ItemRecord item(PublicId id, Reader reader) {
        return items.see(id, reader).orProblem();
    }

    private static AdvisoryTerm term(String slug) {
        return Slug.find(AdvisoryTerm.class, slug)
                .orElseThrow(() -> new Problem.Missing("no-such-advisory", Map.of("term", slug)).asException());
    }

    private static RuntimeException wrong(String field) {
        return new Problem.Invalid("field-invalid", Map.of("fields", field)).asException();
    }
}
