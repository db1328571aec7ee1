package org.atmina.exchange.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What is asked of every file that goes out.
class ExportQuery {
    @RestQuery("to")
    @Parameter(required = true, description = "The language of the translations; BCP 47")
    @Nullable
    String to;

    @RestQuery("from")
    @Parameter(description = "The language of the sources; needed for XLIFF where there are several")
    @Nullable
    String from;

    @RestQuery("lang")
    @Parameter(description = "The language of the notes to the translator")
    @Nullable
    String lang;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Nullable
    String acceptLanguage;

    LanguageTag to() {
        var language = Asked.required("to", to);
        return InterfaceLanguage.of(language).map(InterfaceLanguage::tag).orElse(language);
    }

    @Nullable
    LanguageTag from() {
        return Asked.language("from", from);
    }

    ReaderLanguages languages() {
        return Asked.languages(lang, acceptLanguage);
    }
}
