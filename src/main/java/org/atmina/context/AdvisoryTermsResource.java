package org.atmina.context;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.atmina.catalog.context.AdvisoryTerm;
import org.atmina.catalog.context.ContextView;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Our list of advisories.
@Path("/api/v1/advisory-terms")
@Tag(name = "Context")
class AdvisoryTermsResource {
    /// @param language of label and explanation
    record TermView(
            AdvisoryTerm term,
            @Schema(implementation = String.class) LanguageTag language,
            String label,
            String explanation) {}

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "The terms by which readers are told beforehand about the content of items")
    public List<TermView> list(
            @RestQuery @Nullable LanguageTag lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = ReaderLanguages.of(lang, acceptLanguage);
        return Arrays.stream(AdvisoryTerm.values())
                .map(term -> new TermView(
                        term,
                        languages.ofInterface(),
                        ContextView.label(term, languages),
                        ContextView.explanation(term, languages)))
                .toList();
    }
}
