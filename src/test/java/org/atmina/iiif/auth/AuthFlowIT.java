package org.atmina.iiif.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.iiif.auth.SigningInReader.VIEWER;
import static org.atmina.iiif.auth.SigningInReader.encoded;
import static org.atmina.iiif.auth.SigningInReader.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atmina.access.Reader;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.image.PageImages;
import org.atmina.testing.Given;
import org.atmina.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Signing in through a viewer at the real Keycloak, step by step: AUT-07 to AUT-17, and version 1 (AUT-20).
@QuarkusTest
class AuthFlowIT {
    private static final Pattern POSTED =
            Pattern.compile("window\\.parent\\.postMessage\\((.*), (\"[^\"]*\")\\);", Pattern.DOTALL);
    private static final String TOKEN = "/iiif/auth/2/token";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    PageImages images;

    @Inject
    Passes passes;

    @Inject
    Sessions sessions;

    @Inject
    ObjectMapper json;

    @Test
    void whoSignsInAtKeycloakGetsACookieAndATokenAndSees() throws JsonProcessingException {
        // Given
        var item = GuardedItem.published(items, files, images, GuardedItem.visibility("registered"));
        assertThat(probe(item, null).getInt("status")).isEqualTo(401);
        // When
        var reader = new SigningInReader().signIn("reader", VIEWER);
        var message = message(reader, TOKEN, "ae3415", VIEWER);
        // Then
        assertThat(message.path("type").asText()).isEqualTo("AuthAccessToken2");
        assertThat(message.path("messageId").asText()).isEqualTo("ae3415");
        assertThat(message.path("expiresIn").asInt()).isBetween(1, 300);
        assertThat(message.path("accessToken").asText())
                .isNotEqualTo(reader.cookie(Passes.COOKIE))
                .doesNotContain("reader");
        assertThat(probe(item, message.path("accessToken").asText()).getInt("status"))
                .isEqualTo(200);
    }

    @Test
    void rolesOfKeycloakCountAsTheyDoElsewhere() throws JsonProcessingException {
        // Given
        var item = GuardedItem.published(items, files, images, GuardedItem.visibility("staff"));
        // When
        var registered = token(new SigningInReader().signIn("reader", VIEWER));
        var translator = token(new SigningInReader().signIn("translator-lv", VIEWER));
        // Then
        assertThat(probe(item, registered).getInt("status")).isEqualTo(403);
        assertThat(probe(item, translator).getInt("status")).isEqualTo(200);
    }

    @Test
    void theLoginIsAskedForWithSecretsOfItsOwn() {
        var away = away("/iiif/auth/2/access", VIEWER);
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(away.header("Location"))
                .contains("response_type=code", "client_id=atmina-viewers", "code_challenge_method=S256")
                .contains("state=", "nonce=", "redirect_uri=" + encoded(place("/iiif/auth/callback")));
        assertThat(away.header("Set-Cookie"))
                .contains(Cookies.LOGIN + "=atmina.", "HttpOnly", "Path=/iiif/auth", "SameSite=Lax");
    }

    @Test
    void beforeTheViewerComesInTheReaderIsAskedAndClicks() { // AUT-07
        // When
        var asked = new SigningInReader().comeBack("reader", VIEWER);
        // Then
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains(VIEWER, "reader", "<button type=\"submit\"");
        assertThat(asked.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(asked.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(Passes.COOKIE + "="));
    }

    @Test
    void whatComesBackFromAnotherLoginIsRefused() {
        // Given
        var back = new SigningInReader().atKeycloak("reader", VIEWER);
        // When
        var stranger = new SigningInReader();
        stranger.get(place("/iiif/auth/2/access?origin=" + encoded(VIEWER)));
        // Then
        assertThat(stranger.get(back).statusCode()).isEqualTo(400);
        assertThat(new SigningInReader().get(back).statusCode()).isEqualTo(400);
    }

    @Test
    void whatWasAgreedInAnotherLoginIsRefused() {
        // Given
        var asked = new SigningInReader().comeBack("reader", VIEWER).body();
        var grant = asked.replaceAll("(?s).*name=\"grant\" value=\"([^\"]+)\".*", "$1");
        // When
        var stranger = new SigningInReader();
        stranger.get(place("/iiif/auth/2/access?origin=" + encoded(VIEWER)));
        var answer = stranger.post(place("/iiif/auth/callback"), Map.of("grant", grant));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(stranger.cookie(Passes.COOKIE)).isNull();
    }

    @Test
    void aViewerThatSaysNoProperOriginIsRefused() {
        for (String origin : new String[] {"*", "javascript:alert(1)", "https://x.example/a", "\"><script>"}) {
            var answer = away("/iiif/auth/2/access", origin);
            assertThat(answer.statusCode()).as(origin).isEqualTo(400);
            assertThat(answer.body().asString()).doesNotContain("<script>");
        }
    }

    @Test
    void anotherOriginThanTheOneLetInGetsNoToken() throws JsonProcessingException { // AUT-11
        // Given
        var reader = signedIn("reader", Set.of("registered"), Instant.now().plusSeconds(60));
        // When
        var message = message(reader, TOKEN, "1", "https://evil.example.org");
        // Then
        assertThat(message.path("type").asText()).isEqualTo("AuthAccessTokenError2");
        assertThat(message.path("profile").asText()).isEqualTo("invalidOrigin");
        assertThat(message.has("accessToken")).isFalse();
    }

    @Test
    void everyReasonForNoTokenHasItsProfile() throws JsonProcessingException { // AUT-10
        var over = signedIn("reader", Set.of(), Instant.now().minusSeconds(1));
        var forged = new SigningInReader();
        forged.keep(Passes.COOKIE, "atmina.AAAAAQAAAA");
        assertThat(profile(new SigningInReader())).isEqualTo("missingAspect");
        assertThat(profile(over)).isEqualTo("expiredAspect");
        assertThat(profile(forged)).isEqualTo("invalidAspect");
        assertThat(message(new SigningInReader(), TOKEN, null, VIEWER)
                        .path("profile")
                        .asText())
                .isEqualTo("invalidRequest");
    }

    @Test
    void theMessageGoesToExactlyTheGivenOriginAndNothingInItBecomesScript() throws JsonProcessingException { // AUT-08
        // Given
        var id = "</script><script>alert('1')</script>\u2028";
        // When
        var answer = new SigningInReader().get(address(TOKEN, id, VIEWER));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body().split("<script", -1)).hasSize(2);
        assertThat(answer.body().split("</script", -1)).hasSize(2);
        var posted = POSTED.matcher(answer.body());
        assertThat(posted.find()).isTrue();
        assertThat(json.readTree(posted.group(1)).path("messageId").asText()).isEqualTo(id);
        assertThat(posted.group(2)).isEqualTo('"' + VIEWER + '"');
    }

    @Test
    void noMessageGoesToEverybody() {
        var answer = new SigningInReader().get(address(TOKEN, "1", "*"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"*\"").contains("invalidRequest");
    }

    @Test
    void aProbeAnswersWhateverIsAsked() { // AUT-12
        for (String path :
                new String[] {"3/nonsense", "3/" + UUID.randomUUID(), "2/%00", "item/x", "item/a23456789b7"}) {
            var answer = given().urlEncodingEnabled(false).get("/iiif/auth/2/probe/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("AuthProbeResult2");
            assertThat(answer.jsonPath().getInt("status")).isEqualTo(404);
        }
    }

    @Test
    void aPreviewStandsInForWhatIsRefusedAndIsATierOfItsOwn() { // AUT-13, AUT-18
        // Given
        var item = GuardedItem.published(items, files, images, GuardedItem.embargoed(300));
        // When
        var result = probe(item, null);
        // Then
        assertThat(result.getInt("status")).isEqualTo(401);
        assertThat(result.getString("heading.lv[0]")).isNotBlank();
        assertThat(result.getString("substitute[0].id"))
                .isEqualTo(place("/iiif/3/" + item.image() + "~0123456789abcdef~preview"));
        var tier = result.getString("substitute[0].service[0].id");
        assertThat(given().get(URI.create(tier)).jsonPath().getInt("status")).isEqualTo(200);
        assertThat(probe(item, Tokens.of("curator")).getMap("")).doesNotContainKey("substitute");
    }

    @Test
    void whatHasNoPreviewHasNoSubstitute() {
        var item = GuardedItem.published(items, files, images, GuardedItem.embargoed(null));
        var result = probe(item, null);
        assertThat(result.getInt("status")).isEqualTo(401);
        assertThat(result.getMap("")).doesNotContainKey("substitute");
        var preview = given().get("/iiif/auth/2/probe/3/" + item.image() + "~preview");
        assertThat(preview.jsonPath().getInt("status")).isEqualTo(401);
    }

    @Test
    void aDraftIsNotThereForAProbe() {
        var item = GuardedItem.draft(items, files, images, GuardedItem.visibility("registered"));
        assertThat(probe(item, null).getInt("status")).isEqualTo(404);
        assertThat(probe(item, Tokens.of("reader")).getInt("status")).isEqualTo(404);
        assertThat(probe(item, Tokens.of("curator")).getInt("status")).isEqualTo(200);
    }

    @Test
    void whatWasWithdrawnIsGoneForAProbe() {
        var item = GuardedItem.published(items, files, images, Map.of());
        Given.withdraw(item.name(), "A mistake");
        assertThat(probe(item, null).getInt("status")).isEqualTo(410);
    }

    @Test
    void browsersMayAskAProbeWithATokenFromEverySite() { // AUT-15
        var answer = given().header("Origin", VIEWER)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/iiif/auth/2/probe/3/" + UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
    }

    @Test
    void whoSignsOutTakesTheCookieAndAllTokensAlong() throws JsonProcessingException { // AUT-17
        // Given
        var item = GuardedItem.published(items, files, images, GuardedItem.visibility("registered"));
        var reader = new SigningInReader().signIn("reader", VIEWER);
        var cookie = Objects.requireNonNull(reader.cookie(Passes.COOKIE));
        var token = token(reader);
        // When
        var away = reader.get(place("/iiif/auth/2/logout"));
        // Then
        assertThat(SigningInReader.location(away)).contains("/protocol/openid-connect/logout", "id_token_hint=");
        assertThat(reader.get(SigningInReader.location(away)).statusCode()).isEqualTo(302);
        assertThat(reader.cookie(Passes.COOKIE)).isNull();
        assertThat(probe(item, token).getInt("status")).isEqualTo(401);
        reader.keep(Passes.COOKIE, cookie);
        assertThat(profile(reader)).isEqualTo("expiredAspect");
    }

    @Test
    void whoEndedTheirSessionAtKeycloakIsAskedForThePasswordAgain() {
        // Given
        var reader = new SigningInReader().signIn("reader", VIEWER);
        // When
        reader.get(SigningInReader.location(reader.get(place("/iiif/auth/2/logout"))));
        // Then
        var away = reader.get(place("/iiif/auth/2/access?origin=" + encoded(VIEWER)));
        assertThat(reader.get(SigningInReader.location(away)).body()).contains("name=\"password\"");
    }

    @Test
    void theCookieIsOutOfReachOfScripts() {
        // Given
        var reader = new SigningInReader();
        var asked = reader.comeBack("reader", VIEWER).body();
        var grant = asked.replaceAll("(?s).*name=\"grant\" value=\"([^\"]+)\".*", "$1");
        // When
        var done = reader.post(place("/iiif/auth/callback"), Map.of("grant", grant));
        // Then
        assertThat(done.body()).contains("window.close()");
        assertThat(done.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(Passes.COOKIE + "=atmina.")
                        .contains("HttpOnly", "Path=/iiif", "SameSite=Lax", "Max-Age="));
    }

    @Test
    void whatIsBadMakesNobodyOfTheReader() {
        var item = GuardedItem.published(items, files, images, GuardedItem.visibility("registered"));
        for (String token : new String[] {"atmina.", "atmina.AAAA", "atmina.!!!", "x", "eyJhbGciOiJub25lIn0.e30."}) {
            assertThat(probe(item, token).getInt("status")).as(token).isEqualTo(401);
        }
    }

    @Test
    void aTokenOpensNothingAsACookie() throws JsonProcessingException {
        // Given
        var reader = signedIn("reader", Set.of("registered"), Instant.now().plusSeconds(60));
        var token = token(reader);
        // When
        reader.keep(Passes.COOKIE, token);
        // Then
        assertThat(profile(reader)).isEqualTo("invalidAspect");
    }

    @Test
    void versionOneHandsItsTokenToPagesAndToPrograms() throws JsonProcessingException { // AUT-20
        // Given
        var reader = signedIn("reader", Set.of("registered"), Instant.now().plusSeconds(60));
        // When
        var posted = message(reader, "/iiif/auth/1/token", "7", VIEWER);
        var bare = reader.get(place("/iiif/auth/1/token"));
        // Then
        assertThat(posted.path("messageId").asText()).isEqualTo("7");
        assertThat(posted.path("accessToken").asText()).startsWith("atmina.");
        assertThat(bare.statusCode()).isEqualTo(200);
        assertThat(json.readTree(bare.body()).path("accessToken").asText()).startsWith("atmina.");
        var refused = given().get("/iiif/auth/1/token");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("missingCredentials");
    }

    @Test
    void versionOneSignsInAndOutAtItsOwnAddresses() { // AUT-20
        var away = away("/iiif/auth/1/login", VIEWER + "/");
        assertThat(away.statusCode()).isEqualTo(303);
        var out = given().get("/iiif/auth/1/logout");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.header("Set-Cookie")).contains(Passes.COOKIE + "=", "Max-Age=0");
    }

    private static Response away(String service, String origin) {
        return given().redirects().follow(false).queryParam("origin", origin).get(service);
    }

    private String profile(SigningInReader reader) throws JsonProcessingException {
        return message(reader, TOKEN, "1", VIEWER).path("profile").asText();
    }

    private String token(SigningInReader reader) throws JsonProcessingException {
        return message(reader, TOKEN, "1", VIEWER).path("accessToken").asText();
    }

    private JsonNode message(SigningInReader reader, String service, @Nullable String id, String origin)
            throws JsonProcessingException {
        var answer = reader.get(address(service, id, origin));
        assertThat(answer.statusCode()).isEqualTo(200);
        var posted = POSTED.matcher(answer.body());
        assertThat(posted.find()).as(answer.body()).isTrue();
        return json.readTree(posted.group(1));
    }

    private static String address(String service, @Nullable String id, String origin) {
        return place(service) + "?origin=" + encoded(origin) + (id == null ? "" : "&messageId=" + encoded(id));
    }

    private static JsonPath probe(GuardedItem item, @Nullable String token) {
        var request = given();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = request.get("/iiif/auth/2/probe/3/" + item.image());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.jsonPath();
    }

    /// Somebody with a cookie, without the way through Keycloak.
    private SigningInReader signedIn(String name, Set<String> roles, Instant until) {
        var later = Instant.now().plus(1, ChronoUnit.MINUTES);
        var pass = Pass.of(new Reader(name, roles, Set.of()), sessions.begin(later, ""), VIEWER, until);
        var reader = new SigningInReader();
        reader.keep(Passes.COOKIE, passes.cookieOf(pass).orElseThrow());
        return reader;
    }
}
