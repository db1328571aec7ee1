package org.atmina.iiif.auth;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/// Makes and checks what lets a reader in: the cookie that our own addresses get from the browser, and the token that a
/// viewer gets for it. Checking never waits.
@ApplicationScoped
class Passes {
    static final String COOKIE = "atmina-iiif";

    private final Seals seals;
    private final SignOuts signOuts;
    private final AuthSettings settings;
    private final Clock clock;

    Passes(Seals seals, SignOuts signOuts, AuthSettings settings, Clock clock) {
        this.seals = seals;
        this.signOuts = signOuts;
        this.settings = settings;
        this.clock = clock;
    }

    /// How a cookie looks to us.
    sealed interface Shown {
        record Valid(Pass pass) implements Shown {}

        record None() implements Shown {}

        record Forged() implements Shown {}

        /// Its time is over, or its reader has signed out.
        record Over() implements Shown {}

        /// Whether its reader has signed out cannot be known at present.
        record Unknown() implements Shown {}
    }

    /// The reader by the cookie; empty where there is none that is good.
    Optional<Pass> cookie(HttpServerRequest request) {
        return shown(request) instanceof Shown.Valid(Pass pass) ? Optional.of(pass) : Optional.empty();
    }

    Shown shown(HttpServerRequest request) {
        if (!request.headers().contains(HttpHeaders.COOKIE)) {
            return new Shown.None();
        }
        var cookie = request.getCookie(COOKIE);
        return cookie == null ? new Shown.None() : shown(seals.open(Purpose.COOKIE, cookie.getValue(), Pass.class));
    }

    Optional<Pass> token(String token) {
        var shown = shown(seals.open(Purpose.TOKEN, token, Pass.class));
        return shown instanceof Shown.Valid(Pass pass) ? Optional.of(pass) : Optional.empty();
    }

    Optional<String> cookieOf(Pass pass) {
        return seals.close(Purpose.COOKIE, pass);
    }

    /// A token for a viewer, shorter of life than the cookie it comes from.
    Optional<String> tokenOf(Pass pass) {
        return seals.close(Purpose.TOKEN, pass);
    }

    /// What a token that is made now says.
    Pass forToken(Pass cookie) {
        return cookie.until(clock.instant().plus(settings.tokenLife()));
    }

    private Shown shown(Opening<Pass> opening) {
        return switch (opening) {
            case Opening.Bad<Pass>() -> new Shown.Forged();
            case Opening.Expired<Pass>(Pass pass) -> new Shown.Over();
            case Opening.Good<Pass>(Pass pass) -> {
                if (!signOuts.areKnown()) {
                    yield new Shown.Unknown();
                }
                yield signOuts.contain(pass.session()) ? new Shown.Over() : new Shown.Valid(pass);
            }
        };
    }
}
