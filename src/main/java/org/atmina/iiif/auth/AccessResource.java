package org.atmina.iiif.auth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The access service, which a viewer opens in a window of its own: to Keycloak, back, and the question whether the
/// viewer may come in. In both versions of the interface it is the same.
@Path("/iiif/auth")
@Tag(name = "IIIF access")
@PermitAll
@RunOnVirtualThread
class AccessResource {
    private final SigningIn signingIn;
    private final AuthPages pages;
    private final Cookies cookies;
    private final IiifAddresses addresses;

    AccessResource(SigningIn signingIn, AuthPages pages, Cookies cookies, IiifAddresses addresses) {
        this.signingIn = signingIn;
        this.pages = pages;
        this.cookies = cookies;
        this.addresses = addresses;
    }

    @GET
    @Path("/2/access")
    @Operation(summary = "Sign in for a viewer (Authorization Flow 2.0)")
    public Response access(
            @QueryParam("origin") @Nullable String origin,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var language = ReaderLanguages.of(null, languages).ofInterface();
        return switch (signingIn.begin(origin, language)) {
            case SigningIn.Begun.Away(var place, var sealed, var until) ->
                Response.seeOther(place)
                        .cookie(cookies.login(sealed, until))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .build();
            case SigningIn.Begun.NoSuchViewer() -> pages.noSuchViewer(language);
            case SigningIn.Begun.Unavailable() -> pages.unavailable(language);
        };
    }

    @GET
    @Path("/1/login")
    @Operation(summary = "Sign in for a viewer (Auth 1.0)")
    public Response login(
            @QueryParam("origin") @Nullable String origin,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return access(origin, languages);
    }

    /// Where Keycloak sends the reader back to.
    @GET
    @Path("/callback")
    @Operation(summary = "Come back from signing in")
    public Response comeBack(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @CookieParam(Cookies.LOGIN) @Nullable String login,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            RoutingContext exchange) {
        var language = ReaderLanguages.of(null, languages).ofInterface();
        return switch (signingIn.comeBack(code, state, login, exchange)) {
            case SigningIn.Back.Known(var grant, var sealed) ->
                pages.ask(language, grant, addresses.of("/iiif/auth/callback"), sealed);
            case SigningIn.Back.Unknown() -> failed(language);
            case SigningIn.Back.Unavailable() -> pages.unavailable(language);
        };
    }

    /// The reader lets the viewer in.
    @POST
    @Path("/callback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Let the viewer in")
    public Response letIn(
            @FormParam("grant") @Nullable String grant,
            @CookieParam(Cookies.LOGIN) @Nullable String login,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var language = ReaderLanguages.of(null, languages).ofInterface();
        return signingIn
                .letIn(grant, login)
                .map(given -> with(pages.done(language), given))
                .orElseGet(() -> failed(language));
    }

    private Response with(Response page, SigningIn.Given given) {
        return Response.fromResponse(page)
                .cookie(cookies.signedIn(given.sealed(), given.until()), cookies.loginDone())
                .build();
    }

    private Response failed(LanguageTag language) {
        return Response.fromResponse(pages.failed(language))
                .cookie(cookies.loginDone())
                .build();
    }
}
