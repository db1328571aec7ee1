package org.atmina.iiif.auth;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.LanguageTag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Lets a reader in through a viewer: away to Keycloak, back with a code, and in when the reader has agreed. Between
/// these steps the archive remembers nothing; the browser keeps it, sealed.
@ApplicationScoped
class SigningIn {
    private static final Logger LOG = Logger.getLogger(SigningIn.class);
    private static final Duration TIME_TO_SIGN_IN = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Keycloak keycloak;
    private final Seals seals;
    private final Passes passes;
    private final Sessions sessions;
    private final IdentityProviderManager identities;
    private final IiifAddresses addresses;
    private final AuthSettings settings;
    private final Clock clock;

    SigningIn(
            Keycloak keycloak,
            Seals seals,
            Passes passes,
            Sessions sessions,
            IdentityProviderManager identities,
            IiifAddresses addresses,
            AuthSettings settings,
            Clock clock) {
        this.keycloak = keycloak;
        this.seals = seals;
        this.passes = passes;
        this.sessions = sessions;
        this.identities = identities;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    sealed interface Begun {
        /// @param sealed the login, for the browser to keep
        record Away(URI place, String sealed, Instant until) implements Begun {}

        record NoSuchViewer() implements Begun {}

        record Unavailable() implements Begun {}
    }

    sealed interface Back {
        record Known(Grant grant, String sealed) implements Back {}

        /// Nobody has signed in, or in another window, or too long ago.
        record Unknown() implements Back {}

        record Unavailable() implements Back {}
    }

    /// The pass for the browser to keep.
    record Given(String sealed, Instant until) {}

    /// @param origin of the viewer; a page of the archive itself need not say it
    Begun begin(@Nullable String origin, LanguageTag language) {
        var viewer = origin == null ? Origin.parse(addresses.of("")) : Origin.parse(origin);
        if (viewer.isEmpty()) {
            return new Begun.NoSuchViewer();
        }
        var until = clock.instant().plus(TIME_TO_SIGN_IN);
        var login = new Login(
                Secrets.make(), Secrets.make(), Secrets.make(), viewer.get().value(), until);
        try {
            var place = keycloak.signIn(login, comeBack(), language.value());
            return seals.close(Purpose.LOGIN, login)
                    .<Begun>map(closed -> new Begun.Away(place, closed, until))
                    .orElseGet(Begun.Unavailable::new);
        } catch (Keycloak.Unreachable e) {
            trouble(e);
            return new Begun.Unavailable();
        }
    }

    /// @param kept what the browser has kept of the beginning
    Back comeBack(@Nullable String code, @Nullable String state, @Nullable String kept, RoutingContext exchange) {
        var login = login(kept);
        if (code == null || login == null || !login.state().equals(state)) {
            return new Back.Unknown();
        }
        try {
            var tokens = keycloak.tokens(code, login, comeBack());
            if (tokens.isEmpty() || !tokens.get().nonce().equals(login.nonce())) {
                return new Back.Unknown();
            }
            var grant = Grant.of(
                    reader(tokens.get().access(), exchange), login, tokens.get().hint());
            return seals.close(Purpose.GRANT, grant)
                    .<Back>map(closed -> new Back.Known(grant, closed))
                    .orElseGet(Back.Unavailable::new);
        } catch (AuthenticationFailedException e) {
            return new Back.Unknown();
        } catch (Keycloak.Unreachable | OIDCException e) {
            trouble(e);
            return new Back.Unavailable();
        }
    }

    /// @param agreed what the page that asked has sent back
    Optional<Given> letIn(@Nullable String agreed, @Nullable String kept) {
        var login = login(kept);
        if (agreed == null
                || login == null
                || !(seals.open(Purpose.GRANT, agreed, Grant.class) instanceof Opening.Good<Grant>(var grant))
                || !grant.state().equals(login.state())) {
            return Optional.empty();
        }
        var until = clock.instant().plus(settings.sessionLife());
        var pass = grant.pass(sessions.begin(until, grant.hint()), until);
        return passes.cookieOf(pass).map(closed -> new Given(closed, until));
    }

    /// The token is checked like every other one that comes to the archive, and its roles count in the same way.
    private Reader reader(String token, RoutingContext exchange) {
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(request, exchange);
        return Readers.of(identities.authenticate(request).await().atMost(PATIENCE));
    }

    private @Nullable Login login(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        return seals.open(Purpose.LOGIN, kept, Login.class) instanceof Opening.Good<Login>(var login) ? login : null;
    }

    private String comeBack() {
        return addresses.of("/iiif/auth/callback");
    }

    private static void trouble(Exception e) {
        LOG.warnf("event=keycloak-not-reached cause=%s", e.getMessage());
    }
}
