package org.atmina.iiif.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How readers sign in through viewers, and for how long.
@ConfigMapping(prefix = "atmina.iiif.auth")
interface AuthSettings {
    /// The client of the realm in whose name readers sign in.
    @WithDefault("atmina-viewers")
    String clientId();

    /// How long a reader stays signed in. Roles that are taken away in Keycloak stay so long, too.
    @WithDefault("1H")
    Duration sessionLife();

    /// How long a viewer may use a token before it has to fetch another one.
    @WithDefault("5M")
    Duration tokenLife();

    /// After what time cookies and tokens are sealed with a new key.
    @WithDefault("720H")
    Duration keyLife();
}
