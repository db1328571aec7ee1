package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.atmina.language.LanguageTag;
import org.jboss.resteasy.reactive.RestPath;

/// `/{lang}/about`: what the archive is and how to read it.
@Path("/{lang: en|et|lv|lt|pl|fi}/about")
@RunOnVirtualThread
public class AboutPage {
    private final Visits visits;
    private final Pages pages;

    AboutPage(Visits visits, Pages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @GET
    @PermitAll
    public Response get(@RestPath LanguageTag lang) {
        var visit = visits.in(lang);
        var say = visit.say();
        var head = new Pages.Head(
                say.of("site.about.title"),
                say.of("site.home.lead"),
                visit.here().bare(),
                Frame.Section.ABOUT);
        return pages.answer(visit, Templates.about(pages.frame(visit, head), say));
    }
}
