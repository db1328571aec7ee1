package org.atmina.iiif.auth;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.iiif.Viewers;

/// Takes readers from the tokens of the archive's Keycloak.
@ApplicationScoped
class SignedInViewers implements Viewers {
    private static final CompletionStage<Reader> ANONYMOUS = CompletableFuture.completedStage(Reader.ANONYMOUS);

    private final Readers readers;

    SignedInViewers(Readers readers) {
        this.readers = readers;
    }

    @Override
    public CompletionStage<Reader> of(RoutingContext exchange) {
        if (!exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return ANONYMOUS;
        }
        return QuarkusHttpUser.getSecurityIdentity(exchange, null)
                .map(Readers::of)
                .onFailure()
                .recoverWithItem(Reader.ANONYMOUS)
                .subscribeAsCompletionStage();
    }

    @Override
    public Reader current() {
        return readers.current();
    }
}
