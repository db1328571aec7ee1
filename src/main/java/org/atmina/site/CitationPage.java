package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.atmina.catalog.steward.Steward;
import org.atmina.citation.Citations;
import org.atmina.citation.WordingName;
import org.atmina.language.LanguageTag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// `/{lang}/cite/{passage}`: the page of a cited passage in one of the six languages.
@Path("/{lang: en|et|lv|lt|pl|fi}/cite/{passage: [a-z0-9]{1,40}}")
@RunOnVirtualThread
public class CitationPage {
    private final Visits visits;
    private final Citations citations;
    private final SiteCitations pages;

    CitationPage(Visits visits, Citations citations, SiteCitations pages) {
        this.visits = visits;
        this.citations = citations;
        this.pages = pages;
    }

    @GET
    @PermitAll
    public Response passage(@RestPath LanguageTag lang, @RestPath String passage) {
        return page(lang, passage, null);
    }

    @GET
    @Path("/source/{version: [0-9]{1,9}}")
    @PermitAll
    public Response source(@RestPath LanguageTag lang, @RestPath String passage, @RestPath long version) {
        return page(lang, passage, new WordingName.Source(version));
    }

    @GET
    @Path("/{language: [A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}}/{revision: [0-9]{1,9}}")
    @PermitAll
    public Response translation(
            @RestPath LanguageTag lang,
            @RestPath String passage,
            @RestPath LanguageTag language,
            @RestPath int revision) {
        return page(lang, passage, new WordingName.Translation(language, Steward.ARCHIVE, revision));
    }

    @GET
    @Path("/{language: [A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}}/{steward: [a-z0-9-]{1,64}}/{revision: [0-9]{1,9}}")
    @PermitAll
    public Response translationOfSteward(
            @RestPath LanguageTag lang,
            @RestPath String passage,
            @RestPath LanguageTag language,
            @RestPath String steward,
            @RestPath int revision) {
        return page(lang, passage, new WordingName.Translation(language, steward, revision));
    }

    private Response page(LanguageTag lang, String passage, @Nullable WordingName wanted) {
        var visit = visits.in(lang);
        return pages.page(citations.open(passage, wanted, visit.reader(), visit.languages()), visit);
    }
}
