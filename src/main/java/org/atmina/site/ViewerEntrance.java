package org.atmina.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.ReaderLanguages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// `/viewer`: leads whoever comes with a state to the viewer in a language of theirs.
@Path("/viewer")
@RunOnVirtualThread
public class ViewerEntrance {
    @GET
    @PermitAll
    public Response get(
            @RestQuery(ViewerViews.PARAMETER) @Nullable String content,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return lead(content, acceptLanguage);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response post(
            @RestForm(ViewerViews.PARAMETER) @Nullable String content,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return lead(content, acceptLanguage);
    }

    private static Response lead(@Nullable String content, @Nullable String acceptLanguage) {
        var language = InterfaceLanguage.of(
                        ReaderLanguages.of(null, acceptLanguage).ofInterface())
                .orElse(InterfaceLanguage.EN);
        var viewer = Address.of(language, ViewerViews.PATH);
        return Response.seeOther(URI.create(ViewerPage.target(viewer, content)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
