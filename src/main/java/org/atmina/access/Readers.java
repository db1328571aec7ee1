package org.atmina.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Knows who is asking in this request. Reading it checks the token: a bad one ends in 401 here.
@RequestScoped
public class Readers {
    private static final String COLLECTIONS_CLAIM = "collections";
    private static final String STEWARDS_CLAIM = "stewards";

    private final SecurityIdentity identity;

    Readers(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Reader current() {
        return of(identity);
    }

    /// Whoever an identity stands for.
    public static Reader of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Reader.ANONYMOUS;
        }
        return new Reader(
                identity.getPrincipal().getName(),
                identity.getRoles(),
                claim(identity, COLLECTIONS_CLAIM),
                claim(identity, STEWARDS_CLAIM));
    }

    private static Set<String> claim(SecurityIdentity identity, String name) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(name) instanceof JsonArray claimed) {
            return claimed.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }
}
