package org.atmina.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives `translator` to whoever holds `translator-xx`, and `reviewer` to whoever holds `reviewer-xx`, so that an
/// endpoint can name one role; which language it is for is checked with the work.
@ApplicationScoped
class LanguageRoles implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var augmented = QuarkusSecurityIdentity.builder(identity);
        for (String role : identity.getRoles()) {
            if (role.startsWith(Roles.TRANSLATOR + "-")) {
                augmented.addRole(Roles.TRANSLATOR);
            } else if (role.startsWith(Roles.REVIEWER + "-")) {
                augmented.addRole(Roles.REVIEWER);
            }
        }
        return Uni.createFrom().item(augmented.build());
    }
}
