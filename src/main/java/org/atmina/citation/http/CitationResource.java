package org.atmina.citation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.atmina.access.Readers;
import org.atmina.catalog.Sha256;
import org.atmina.catalog.steward.Steward;
import org.atmina.citation.Citation;
import org.atmina.citation.CitationForm;
import org.atmina.citation.Citations;
import org.atmina.citation.WordingName;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// `/cite/{passage}`: what was cited, as it was, and how to cite it. Only what readers could read at some time is here:
/// the source in every wording, and translations that were approved.
@Path("/cite/{passage: [a-z0-9]{1,40}}")
@RunOnVirtualThread
@Tag(name = "Citations")
public class CitationResource {
    private static final String CHARSET = ";charset=utf-8";

    private final Citations citations;
    private final CitationPages pages;
    private final CitationViews views;
    private final Readers readers;
    private final ObjectMapper json;

    CitationResource(
            Citations citations, CitationPages pages, CitationViews views, Readers readers, ObjectMapper json) {
        this.citations = citations;
        this.pages = pages;
        this.views = views;
        this.readers = readers;
        this.json = json;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "A passage: the wording that this reader gets today, and all others",
            description =
                    "`format` is `html`, `json`, `text`, `bibtex`, `ris` or `csl-json`; without it `Accept` says.")
    @APIResponse(responseCode = "404", description = "Nothing that this reader may read is cited so")
    @APIResponse(responseCode = "410", description = "The item was withdrawn")
    public Response passage(
            @RestPath String passage,
            @RestQuery @Nullable LanguageTag lang,
            @RestQuery @Nullable String format,
            HttpHeaders asked,
            Request request) {
        return answer(passage, null, lang, format, asked, request);
    }

    @GET
    @Path("/source/{version: [0-9]{1,9}}")
    @PermitAll
    @Operation(summary = "One wording of the source")
    public Response source(
            @RestPath String passage,
            @RestPath long version,
            @RestQuery @Nullable LanguageTag lang,
            @RestQuery @Nullable String format,
            HttpHeaders asked,
            Request request) {
        return answer(passage, new WordingName.Source(version), lang, format, asked, request);
    }

    @GET
    @Path("/{language: [A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}}/{revision: [0-9]{1,9}}")
    @PermitAll
    @Operation(summary = "One approved revision of a translation")
    public Response translation(
            @RestPath String passage,
            @RestPath LanguageTag language,
            @RestPath int revision,
            @RestQuery @Nullable LanguageTag lang,
            @RestQuery @Nullable String format,
            HttpHeaders asked,
            Request request) {
        return answer(
                passage,
                new WordingName.Translation(language, Steward.ARCHIVE, revision),
                lang,
                format,
                asked,
                request);
    }

    @GET
    @Path("/{language: [A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}}/{steward: [a-z0-9-]{1,64}}/{revision: [0-9]{1,9}}")
    @PermitAll
    @Operation(summary = "One approved revision of a translation that another organisation than the archive publishes")
    public Response translationOfSteward(
            @RestPath String passage,
            @RestPath LanguageTag language,
            @RestPath String steward,
            @RestPath int revision,
            @RestQuery @Nullable LanguageTag lang,
            @RestQuery @Nullable String format,
            HttpHeaders asked,
            Request request) {
        return answer(passage, new WordingName.Translation(language, steward, revision), lang, format, asked, request);
    }

    private Response answer(
            String passage,
            @Nullable WordingName wanted,
            @Nullable LanguageTag lang,
            @Nullable String format,
            HttpHeaders asked,
            Request request) {
        var form = AnswerForm.choose(format, asked.getAcceptableMediaTypes());
        var languages = ReaderLanguages.of(lang, asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var reader = readers.current();
        var citation = citations.open(passage, wanted, reader, languages);
        return switch (form) {
            case AnswerForm.Page() -> pages.page(citation, path(passage, wanted), reader, languages);
            case AnswerForm.Json() ->
                sent(json(citation, languages), MediaType.APPLICATION_JSON, languages, request, reader.isRegistered())
                        .build();
            case AnswerForm.Written(CitationForm written) ->
                sent(
                                written.write(citation.reference(), languages.ofInterface()),
                                written.mediaType() + CHARSET,
                                languages,
                                request,
                                reader.isRegistered())
                        .header(HttpHeaders.CONTENT_DISPOSITION, fileName(citation, written))
                        .build();
        };
    }

    private static String path(String passage, @Nullable WordingName wanted) {
        return "/cite/" + passage + (wanted == null ? "" : "/" + wanted.path());
    }

    private static String fileName(Citation citation, CitationForm form) {
        return "inline; filename=\"%s.%s\"".formatted(citation.reference().key(), form.ending());
    }

    private String json(Citation citation, ReaderLanguages languages) {
        try {
            return json.writeValueAsString(views.of(citation, languages));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A citation that is no JSON", e);
        }
    }

    /// The answer, or 304 to those who have it.
    private static Response.ResponseBuilder sent(
            String body, String mediaType, ReaderLanguages languages, Request request, boolean personal) {
        var tag = new EntityTag(Sha256.of(mediaType + body).substring(0, 20), true);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(body, mediaType) : unchanged;
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, personal ? "private, no-cache" : "no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .header(HttpHeaders.CONTENT_LANGUAGE, languages.ofInterface().value())
                .header("X-Content-Type-Options", "nosniff");
    }
}
