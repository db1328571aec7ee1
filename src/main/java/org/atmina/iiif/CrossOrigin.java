package org.atmina.iiif;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Lets scripts of every site read everything below `/iiif`, refusals included: a viewer that may not read why it was
/// refused cannot tell its reader. It stands before every route, so that no answer leaves without these headers.
@ApplicationScoped
class CrossOrigin {
    private static final String IIIF = "/iiif/";
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final String A_DAY = "86400";
    private static final String METHODS = "GET, HEAD, OPTIONS, POST, PUT, DELETE";
    private static final String HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, If-Match, If-None-Match,"
                    + " If-Modified-Since, Prefer, Range, Slug";
    private static final String EXPOSED =
            "Allow, Content-Language, Content-Location, ETag, Last-Modified, Link, Location,"
                    + " Preference-Applied, Retry-After, WWW-Authenticate";

    void register(@Observes Filters filters) {
        filters.register(CrossOrigin::answer, BEFORE_EVERYTHING);
    }

    private static void answer(RoutingContext exchange) {
        if (!exchange.request().path().startsWith(IIIF)) {
            exchange.next();
            return;
        }
        var headers = exchange.response().headers();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        if (exchange.request().method() != HttpMethod.OPTIONS) {
            exchange.next();
            return;
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
        headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
        headers.set(HttpHeaders.ALLOW, METHODS);
        exchange.response().setStatusCode(204).end();
    }
}
