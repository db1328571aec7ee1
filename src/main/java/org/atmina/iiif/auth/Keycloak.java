package org.atmina.iiif.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// The realm as the place where readers sign in: the authorization code flow with PKCE (RFC 7636) of a public client.
/// May wait for Keycloak.
@ApplicationScoped
class Keycloak {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String realm;
    private final AuthSettings settings;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile @Nullable JsonNode places;

    Keycloak(Config config, AuthSettings settings, ObjectMapper json) {
        this.realm = config.getValue("quarkus.oidc.auth-server-url", String.class);
        this.settings = settings;
        this.json = json;
    }

    /// Keycloak cannot be reached, or says nothing that we understand.
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        Unreachable(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    /// @param hint the id token, by which Keycloak knows its session again
    record Tokens(String access, String hint, String nonce) {}

    /// Where the reader's browser is sent to sign in.
    URI signIn(Login login, String comeBack, String languages) throws Unreachable {
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", settings.clientId());
        question.put("scope", "openid");
        question.put("redirect_uri", comeBack);
        question.put("state", login.state());
        question.put("nonce", login.nonce());
        question.put("code_challenge", challenge(login.verifier()));
        question.put("code_challenge_method", "S256");
        question.put("ui_locales", languages);
        return URI.create(place("authorization_endpoint") + "?" + form(question));
    }

    /// What the reader has brought back, turned into tokens; empty where Keycloak does not know it.
    Optional<Tokens> tokens(String code, Login login, String comeBack) throws Unreachable {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", settings.clientId());
        form.put("code", code);
        form.put("redirect_uri", comeBack);
        form.put("code_verifier", login.verifier());
        var answer = send(HttpRequest.newBuilder(URI.create(place("token_endpoint")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
        if (answer.statusCode() >= 500) {
            throw new Unreachable("status " + answer.statusCode(), null);
        }
        return answer.statusCode() == 200 ? Optional.of(tokens(read(answer.body()))) : Optional.empty();
    }

    /// Where the reader's browser is sent to sign out of Keycloak as well.
    URI signOut(String hint, String comeBack) throws Unreachable {
        var question = new LinkedHashMap<String, String>();
        question.put("id_token_hint", hint);
        question.put("client_id", settings.clientId());
        question.put("post_logout_redirect_uri", comeBack);
        return URI.create(place("end_session_endpoint") + "?" + form(question));
    }

    /// The id token came from Keycloak itself and not through the browser, so its claims can be read as they are
    /// (OpenID Connect Core, section 3.1.3.7).
    private Tokens tokens(JsonNode answer) throws Unreachable {
        var hint = answer.path("id_token").asText();
        var parts = hint.split("\\.", -1);
        if (parts.length != 3) {
            throw new Unreachable("an answer without an id token", null);
        }
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return new Tokens(
                answer.path("access_token").asText(),
                hint,
                read(claims).path("nonce").asText());
    }

    private String place(String name) throws Unreachable {
        var known = places;
        if (known == null) {
            var answer = send(HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration")));
            if (answer.statusCode() != 200) {
                throw new Unreachable("status " + answer.statusCode(), null);
            }
            known = read(answer.body());
            places = known;
        }
        return known.path(name).asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Unreachable {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unreachable(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }

    private JsonNode read(String text) throws Unreachable {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new Unreachable("no JSON", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
