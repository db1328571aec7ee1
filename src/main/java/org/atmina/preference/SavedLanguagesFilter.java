package org.atmina.preference;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.atmina.problem.SavedLanguages;

/// Puts the saved languages of somebody with a login before those that the browser names. Whoever reads
/// `Accept-Language` afterwards, pages and API alike, reads them with it; so the order is the same everywhere: what
/// the address asks for, what is saved, what the browser says. What is refused before this filter asks for itself.
@Provider
class SavedLanguagesFilter implements ContainerRequestFilter {
    private final SavedLanguages saved;

    SavedLanguagesFilter(SavedLanguages saved) {
        this.saved = saved;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return;
        }
        var said = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        var wanted = saved.before(said);
        if (wanted != null && !wanted.equals(said)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, wanted);
        }
    }
}
