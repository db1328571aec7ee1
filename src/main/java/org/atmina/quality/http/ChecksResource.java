package org.atmina.quality.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitsInSight;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.atmina.quality.QualityChecks;
import org.atmina.quality.Wording;
import org.atmina.translation.Translations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Warnings about a translation, before it is saved and after. Both are compared with the present source.
@Path("/api/v1/text-units/{unit}/translations/{language}")
@Tag(name = "Translations")
@RunOnVirtualThread
class ChecksResource {
    private final UnitsInSight units;
    private final Translations translations;
    private final QualityChecks checks;
    private final Readers readers;

    ChecksResource(UnitsInSight units, Translations translations, QualityChecks checks, Readers readers) {
        this.units = units;
        this.translations = translations;
        this.checks = checks;
        this.readers = readers;
    }

    /// A wording that may never be saved.
    record DraftText(@NotNull @Size(max = 100_000) String text) {}

    @POST
    @Path("/checks")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "What should be looked at once more in a text that has not been saved",
            description = "Nothing is saved, and nothing of this keeps anybody from saving.")
    @APIResponse(responseCode = "200", description = "The warnings; none where nothing is found")
    public WarningView.Report check(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @NotNull @Valid DraftText draft,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return report(see(unit), new Wording(draft.text(), language), ReaderLanguages.of(lang, acceptLanguage));
    }

    @GET
    @Path("/revisions/{revision}/checks")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "What should be looked at once more in a revision")
    @APIResponse(responseCode = "200", description = "The warnings; none where nothing is found")
    @APIResponse(responseCode = "404", description = "There is no such revision")
    public WarningView.Report checkRevision(
            @RestPath UUID unit,
            @RestPath LanguageTag language,
            @RestPath int revision,
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var seen = see(unit);
        var saved = translations.history(unit, language).stream()
                .filter(each -> each.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new Problem.Missing("no-such-revision", Map.of()).asException());
        return report(seen, new Wording(saved.text(), language), ReaderLanguages.of(lang, acceptLanguage));
    }

    private TextUnitRecord see(UUID unit) {
        return units.see(unit, readers.current())
                .orElseThrow(() -> new Problem.Missing("no-such-text-unit", Map.of()).asException());
    }

    private WarningView.Report report(TextUnitRecord unit, Wording target, ReaderLanguages languages) {
        var source = new Wording(unit.sourceText(), unit.sourceLanguage());
        return WarningView.Report.of(checks.of(source, target), languages);
    }
}
