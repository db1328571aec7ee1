package org.atmina.exchange.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.HttpHeaders;
import org.atmina.catalog.Listing;
import org.atmina.exchange.Format;
import org.atmina.exchange.ImportReport.Stretch;
import org.atmina.exchange.Imports;
import org.atmina.exchange.Scope;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What is said with every file that comes in, and which stretch of the report is wanted.
class ImportQuery {
    @RestQuery("to")
    @Parameter(description = "The language of the translations, where the file does not say it")
    @Nullable
    String to;

    @RestQuery("dry-run")
    @DefaultValue("false")
    @Parameter(description = "Say what would become of the units, and write nothing")
    boolean dryRun;

    @RestQuery("outcome")
    @Nullable
    String outcome;

    @RestQuery("page")
    @DefaultValue("1")
    @Min(1)
    int page;

    @RestQuery("size")
    @DefaultValue("100")
    @Min(1)
    @Max(Listing.LARGEST)
    int size;

    @RestQuery("lang")
    @Nullable
    String lang;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Nullable
    String acceptLanguage;

    Imports.Sent sent(Format format, Scope scope) {
        return new Imports.Sent(format, scope, Asked.language("to", to), dryRun, stretch());
    }

    Stretch stretch() {
        return Asked.stretch(outcome, page, size);
    }

    ReaderLanguages languages() {
        return Asked.languages(lang, acceptLanguage);
    }
}
