package org.atmina.notification.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import org.atmina.access.Readers;
import org.atmina.notification.People;
import org.jboss.logging.Logger;

/// Remembers who works here and what their token says, once an hour or when it says something else: so that reviewers
/// hear of what waits for them, though accounts are Keycloak's.
@Provider
class PresenceFilter implements ContainerRequestFilter {
    private static final Logger LOG = Logger.getLogger(PresenceFilter.class);
    private static final int PEOPLE = 10_000;

    private final Readers readers;
    private final SecurityIdentity identity;
    private final People people;
    private final Cache<String, List<Object>> known = Caffeine.newBuilder()
            .maximumSize(PEOPLE)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    PresenceFilter(Readers readers, SecurityIdentity identity, People people) {
        this.readers = readers;
        this.identity = identity;
        this.people = people;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return;
        }
        try {
            remember();
        } catch (AuthenticationFailedException e) {
            LOG.debug("event=token-refused"); // whether that matters is for the endpoint to say
        }
    }

    private void remember() {
        var reader = readers.current();
        if (!reader.isRegistered()) {
            return;
        }
        var address = VerifiedAddress.of(identity);
        List<Object> said = List.of(reader.roles(), reader.collections(), address == null ? "" : address);
        if (!said.equals(known.getIfPresent(reader.actor()))) {
            if (reader.isStaff()) {
                people.remember(reader, address);
            } else {
                people.leaves(reader); // roles that were taken away count no longer
            }
            known.put(reader.actor(), said);
        }
    }
}
