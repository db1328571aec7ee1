package org.atmina.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.atmina.iiif.IiifAddresses;
import org.jspecify.annotations.Nullable;

/// Turns a template into the answer to a browser, with the headers that every page carries.
@ApplicationScoped
class Pages {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=" + StandardCharsets.UTF_8;
    /// Nothing is loaded from elsewhere, and nothing runs but our own scripts: no page has one in itself.
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "X-Content-Type-Options",
            "nosniff",
            HttpHeaders.VARY,
            HttpHeaders.ACCEPT_LANGUAGE);
    private static final int TAG_LENGTH = 20;
    private static final int UNAVAILABLE = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    private static final int SECONDS_TO_WAIT = 5;

    private final IiifAddresses addresses;
    private final Assets assets;
    private final Request request;

    Pages(IiifAddresses addresses, Assets assets, Request request) {
        this.addresses = addresses;
        this.assets = assets;
        this.request = request;
    }

    /// What identifies a page.
    ///
    /// @param description for search engines; null where there is none
    /// @param content its address without what only changes the view; null for what nobody should link to
    record Head(
            String title,
            @Nullable String description,
            @Nullable Address content,
            Frame.Section section) {}

    Frame frame(Visit visit, Head head) {
        var content = head.content();
        return new Frame(
                visit.language(),
                head.title(),
                head.description(),
                content == null ? null : addresses.of(content.toString()),
                Frame.versions(addresses.of(""), visit.here(), content),
                head.section(),
                assets.version(),
                visit.parameter("q").orElse(""));
    }

    /// An address as the world knows it.
    String absolute(Address address) {
        return addresses.of(address.toString());
    }

    /// The page, or 304 where the browser has it already.
    Response answer(Visit visit, TemplateInstance page) {
        var body = page.render();
        var tag = new EntityTag(fingerprint(body), true);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? html(visit, Response.ok(body)) : dressed(unchanged);
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, visit.reader().isRegistered() ? "private, no-cache" : "no-cache")
                .build();
    }

    /// A page that says why there is nothing else.
    Response answer(Visit visit, TemplateInstance page, int status) {
        var response = html(visit, Response.status(status).entity(page.render()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return status == UNAVAILABLE
                ? response.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT).build()
                : response.build();
    }

    private static Response.ResponseBuilder html(Visit visit, Response.ResponseBuilder response) {
        return dressed(response.type(HTML))
                .header(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag().value());
    }

    private static Response.ResponseBuilder dressed(Response.ResponseBuilder response) {
        ALWAYS.forEach(response::header);
        return response;
    }

    private static String fingerprint(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
