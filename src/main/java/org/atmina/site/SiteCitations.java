package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.atmina.access.Reader;
import org.atmina.citation.Citation;
import org.atmina.citation.http.CitationPages;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.ReaderLanguages;

/// Shows a cited passage as a page, under its lasting address and under that of each language.
@ApplicationScoped
class SiteCitations implements CitationPages {
    private final CitationPageViews views;
    private final Pages pages;

    SiteCitations(CitationPageViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @Override
    public Response page(Citation citation, String path, Reader reader, ReaderLanguages languages) {
        var language = InterfaceLanguage.of(languages.ofInterface()).orElse(InterfaceLanguage.EN);
        var answer = page(citation, new Visit(Address.of(language, path), reader, languages));
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    Response page(Citation citation, Visit visit) {
        var view = views.of(citation, visit);
        var title = visit.say().of("site.cite.title", "title", view.title().text());
        var head = new Pages.Head(title, null, visit.here().bare(), Frame.Section.NONE);
        return Response.fromResponse(
                        pages.answer(visit, Templates.citation(pages.frame(visit, head), visit.say(), view)))
                .header(HttpHeaders.LINK, "<" + view.address() + ">; rel=\"cite-as\"")
                .build();
    }
}
