package org.atmina.iiif.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.atmina.iiif.IiifAddresses;

/// Our two cookies, out of reach of scripts. The one that lets a reader in has to reach us from within viewers of other
/// sites, which browsers allow only where the connection is secure.
@ApplicationScoped
class Cookies {
    static final String LOGIN = "atmina-iiif-login";

    private static final String LOGIN_PATH = "/iiif/auth";
    private static final String PATH = "/iiif";

    private final Clock clock;
    private final boolean secure;
    private final String folder;

    Cookies(IiifAddresses addresses, Clock clock) {
        this.clock = clock;
        var place = URI.create(addresses.of(""));
        this.secure = "https".equalsIgnoreCase(place.getScheme());
        this.folder = place.getPath();
    }

    NewCookie signedIn(String sealed, Instant until) {
        return cookie(Passes.COOKIE, PATH)
                .value(sealed)
                .maxAge(seconds(until))
                .sameSite(secure ? NewCookie.SameSite.NONE : NewCookie.SameSite.LAX)
                .build();
    }

    NewCookie signedOut() {
        return cookie(Passes.COOKIE, PATH)
                .value("")
                .maxAge(0)
                .sameSite(secure ? NewCookie.SameSite.NONE : NewCookie.SameSite.LAX)
                .build();
    }

    NewCookie login(String sealed, Instant until) {
        return cookie(LOGIN, LOGIN_PATH)
                .value(sealed)
                .maxAge(seconds(until))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    NewCookie loginDone() {
        return cookie(LOGIN, LOGIN_PATH)
                .value("")
                .maxAge(0)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private NewCookie.Builder cookie(String name, String path) {
        return new NewCookie.Builder(name).path(folder + path).httpOnly(true).secure(secure);
    }

    private int seconds(Instant until) {
        return Math.toIntExact(Duration.between(clock.instant(), until).toSeconds());
    }
}
