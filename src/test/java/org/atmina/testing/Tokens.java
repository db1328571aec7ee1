package org.atmina.testing;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/// Real access tokens: logs the demo users in at Keycloak, each once while the token lasts.
public final class Tokens {
    private static final String PASSWORD = "demo";
    private static final Duration SPARE = Duration.ofSeconds(20);
    private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Token(String value, Instant until) {
        boolean isFresh() {
            return Instant.now().isBefore(until);
        }
    }

    /// A token of the demo user with this name, such as `curator` or `translator-lv`.
    public static String of(String user) {
        return of(realm(), user);
    }

    /// The same for tests whose service is not their own process.
    public static String of(String realm, String user) {
        var token = KNOWN.compute(
                realm + " " + user,
                (any, known) -> known != null && known.isFresh() ? known : login(realm, user, "atmina-cli"));
        return token.value();
    }

    /// A token that lasts a second or so, for tests that wait until it has expired.
    public static String shortLived(String user) {
        return login(realm(), user, "atmina-test-short").value();
    }

    private static String realm() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }

    private static Token login(String realm, String user, String client) {
        var answer = given().baseUri(realm)
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", user)
                .formParam("password", PASSWORD)
                .post(realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var until = Instant.now().plusSeconds(answer.getLong("expires_in")).minus(SPARE);
        return new Token(answer.getString("access_token"), until);
    }
}
