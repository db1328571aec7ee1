package org.atmina.notification.http;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The e-mail address of whoever asks, as their token has it.
final class VerifiedAddress {
    private VerifiedAddress() {}

    /// Null where there is none, or where Keycloak has not verified it: nobody gets letters at an address that
    /// somebody else has typed.
    static @Nullable String of(SecurityIdentity identity) {
        boolean verified = identity.getPrincipal() instanceof JsonWebToken token
                && Boolean.TRUE.equals(token.<Object>getClaim("email_verified"));
        return verified && identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("email") : null;
    }
}
