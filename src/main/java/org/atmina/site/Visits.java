package org.atmina.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.atmina.access.Readers;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;

/// Knows the request that is being answered.
@RequestScoped
class Visits {
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Readers readers;

    Visits(UriInfo uri, HttpHeaders headers, Readers readers) {
        this.uri = uri;
        this.headers = headers;
        this.readers = readers;
    }

    /// The visit to a page in this language. A bad token ends here in 401.
    Visit in(LanguageTag language) {
        var page = InterfaceLanguage.of(language).orElse(InterfaceLanguage.EN);
        return new Visit(
                Address.of(uri, page),
                readers.current(),
                ReaderLanguages.of(page.tag(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
