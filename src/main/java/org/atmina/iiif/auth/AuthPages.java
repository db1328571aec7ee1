package org.atmina.iiif.auth;

import static org.atmina.iiif.auth.Template.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;

/// The few pages of signing in. Their scripts and styles run because each answer names them; nothing else does, and
/// nobody may show the pages within another one.
@ApplicationScoped
class AuthPages {
    private static final Template PAGE = Template.of("page.html");
    private static final Template ASK = Template.of("ask.html");
    private static final Template CLOSE = Template.of("close.html");
    private static final Template MESSAGE = Template.of("message.html");

    private final ObjectMapper json;

    AuthPages(ObjectMapper json) {
        this.json = json;
    }

    /// Asks the reader whether the viewer may come in. The click is also what makes browsers send our cookie from
    /// within the viewer.
    Response ask(LanguageTag language, Grant grant, String address, String sealed) {
        var nonce = Secrets.make();
        var words = Map.of("name", grant.name(), "origin", grant.origin());
        var action = ASK.fill(Map.of(
                "address", text(address),
                "grant", text(sealed),
                "button", text(Messages.in(language, "auth.page.ask.button", Map.of()))));
        return page(Response.ok(), new Said(language, "auth.page.ask.", words), nonce, action);
    }

    /// Closes itself.
    Response done(LanguageTag language) {
        var nonce = Secrets.make();
        var action = CLOSE.fill(Map.of(
                "nonce", text(nonce),
                "button", text(Messages.in(language, "auth.page.done.button", Map.of()))));
        return page(Response.ok(), new Said(language, "auth.page.done.", Map.of()), nonce, action);
    }

    Response signedOut(LanguageTag language) {
        return plain(200, language, "auth.page.out.");
    }

    /// What came back from Keycloak, or from the page that asks, is not what we sent away, or too late.
    Response failed(LanguageTag language) {
        return plain(400, language, "auth.page.failed.");
    }

    Response noSuchViewer(LanguageTag language) {
        return plain(400, language, "auth.page.viewer.");
    }

    Response unavailable(LanguageTag language) {
        return plain(503, language, "auth.page.unavailable.");
    }

    /// A page that nobody sees: it hands a message to the page that it stands in, if that is of this origin.
    Response message(Object message, String origin) {
        var nonce = Secrets.make();
        var html = MESSAGE.fill(Map.of(
                "nonce",
                text(nonce),
                "message",
                Template.script(json(message)),
                "origin",
                Template.script(json(origin))));
        return Response.ok(html.value(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; script-src 'nonce-" + nonce + "'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private record Said(LanguageTag language, String key, Map<String, String> words) {
        Template.Html of(String part) {
            return text(Messages.in(language, key + part, words));
        }
    }

    private static Response plain(int status, LanguageTag language, String key) {
        return page(Response.status(status), new Said(language, key, Map.of()), Secrets.make(), new Template.Html(""));
    }

    private static Response page(Response.ResponseBuilder response, Said said, String nonce, Template.Html action) {
        var html = PAGE.fill(Map.of(
                "language", text(said.language().value()),
                "nonce", text(nonce),
                "title", said.of("title"),
                "text", said.of("text"),
                "action", action));
        var policy = "default-src 'none'; style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce
                + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        return response.entity(html.value())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, said.language().value())
                .header("Content-Security-Policy", policy)
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own messages can be written", e);
        }
    }
}
