package org.atmina.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.atmina.language.ReaderLanguages;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// `/`: leads everybody to the front page in a language of theirs.
@Path("/")
public class EntrancePage {
    @GET
    @PermitAll
    public Response get(@RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = ReaderLanguages.of(null, acceptLanguage).ofInterface();
        return Response.seeOther(URI.create("/" + language + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
