package org.atmina.preference;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.atmina.access.Reader;
import org.atmina.access.Readers;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;

/// Puts the saved languages of somebody with a login before those that the browser names. Whoever reads
/// `Accept-Language` afterwards, pages, API and refusals alike, reads them with it; so the order is the same
/// everywhere:
/// what the address asks for, what is saved, what the browser says.
@Provider
class SavedLanguagesFilter implements ContainerRequestFilter {
    private final Readers readers;
    private final Preferences preferences;

    SavedLanguagesFilter(Readers readers, Preferences preferences) {
        this.readers = readers;
        this.preferences = preferences;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return;
        }
        var saved = saved();
        if (!saved.isEmpty()) {
            var said = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, ReaderLanguages.header(saved, said));
        }
    }

    private List<LanguageTag> saved() {
        try {
            Reader reader = readers.current();
            return reader.isRegistered() ? preferences.languages(reader.actor()) : List.of();
        } catch (AuthenticationFailedException e) {
            return List.of(); // whether a bad token matters is for the endpoint to say
        }
    }
}
