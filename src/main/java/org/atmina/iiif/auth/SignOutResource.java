package org.atmina.iiif.auth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The logout service: the cookie and all tokens that came from it open nothing any more, and Keycloak ends its
/// session.
@Path("/iiif/auth")
@Tag(name = "IIIF access")
@PermitAll
@RunOnVirtualThread
class SignOutResource {
    private static final Logger LOG = Logger.getLogger(SignOutResource.class);

    private final Seals seals;
    private final Sessions sessions;
    private final Keycloak keycloak;
    private final Cookies cookies;
    private final AuthPages pages;
    private final IiifAddresses addresses;

    SignOutResource(
            Seals seals,
            Sessions sessions,
            Keycloak keycloak,
            Cookies cookies,
            AuthPages pages,
            IiifAddresses addresses) {
        this.seals = seals;
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.cookies = cookies;
        this.pages = pages;
        this.addresses = addresses;
    }

    @GET
    @Path("/2/logout")
    @Operation(summary = "Sign out of all viewers (Authorization Flow 2.0)")
    public Response signOut(
            @CookieParam(Passes.COOKIE) @Nullable String cookie,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var onward =
                session(cookie).flatMap(pass -> sessions.end(pass.session())).flatMap(this::atKeycloak);
        var answer = onward.map(place -> Response.seeOther(place)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer"))
                .orElseGet(() -> Response.fromResponse(signedOut(languages)));
        return answer.cookie(cookies.signedOut()).build();
    }

    @GET
    @Path("/1/logout")
    @Operation(summary = "Sign out of all viewers (Auth 1.0)")
    public Response signOut1(
            @CookieParam(Passes.COOKIE) @Nullable String cookie,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return signOut(cookie, languages);
    }

    /// Where Keycloak sends the reader back to.
    @GET
    @Path("/signed-out")
    @Operation(summary = "Come back from signing out")
    public Response signedOut(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return pages.signedOut(ReaderLanguages.of(null, languages).ofInterface());
    }

    private Optional<Pass> session(@Nullable String cookie) {
        return cookie != null && seals.open(Purpose.COOKIE, cookie, Pass.class) instanceof Opening.Good<Pass>(var pass)
                ? Optional.of(pass)
                : Optional.empty();
    }

    /// Without Keycloak the reader is signed out here all the same.
    private Optional<URI> atKeycloak(String hint) {
        try {
            return Optional.of(keycloak.signOut(hint, addresses.of("/iiif/auth/signed-out")));
        } catch (Keycloak.Unreachable e) {
            LOG.warnf("event=keycloak-not-reached cause=%s", e.getMessage());
            return Optional.empty();
        }
    }
}
