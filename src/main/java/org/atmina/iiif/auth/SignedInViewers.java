package org.atmina.iiif.auth;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.iiif.Viewers;
import org.jspecify.annotations.Nullable;

/// Takes readers from what their viewer sends: a token of ours, a token of Keycloak, or our cookie, in
/// this order; where one is there, the next is not looked at. Ours are checked without waiting for
/// anything.
@ApplicationScoped
class SignedInViewers implements Viewers {
    private static final String BEARER = "Bearer ";

    private final Readers readers;
    private final Passes passes;
    private final CurrentVertxRequest request;

    SignedInViewers(Readers readers, Passes passes, CurrentVertxRequest request) {
        this.readers = readers;
        this.passes = passes;
        this.request = request;
    }

    @Override
    public CompletionStage<Reader> of(RoutingContext exchange) {
        var ours = ours(exchange.request());
        if (ours != null) {
            return CompletableFuture.completedStage(ours);
        }
        return QuarkusHttpUser.getSecurityIdentity(exchange, null)
                .map(Readers::of)
                .onFailure()
                .recoverWithItem(Reader.ANONYMOUS)
                .subscribeAsCompletionStage();
    }

    @Override
    public Reader current() {
        var ours = ours(request.getCurrent().request());
        return ours == null ? ofKeycloak() : ours;
    }

    /// @throws OIDCException where Keycloak has never been reached, so that nobody can say who this is
    private Reader ofKeycloak() {
        try {
            return readers.current();
        } catch (AuthenticationFailedException e) {
            return Reader.ANONYMOUS;
        }
    }

    /// Null where somebody else has to say who this is: there is a token, and it is not ours.
    private @Nullable Reader ours(HttpServerRequest request) {
        var authorization = request.headers().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return passes.cookie(request).map(Pass::reader).orElse(Reader.ANONYMOUS);
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Reader.ANONYMOUS;
        }
        var token = authorization.substring(BEARER.length()).strip();
        if (!token.startsWith(Seals.BEGINNING)) {
            return null;
        }
        return passes.token(token).map(Pass::reader).orElse(Reader.ANONYMOUS);
    }
}
