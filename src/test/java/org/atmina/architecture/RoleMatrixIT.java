package org.atmina.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.architecture.Endpoints.EVERYBODY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.atmina.catalog.PublicId;
import org.atmina.testing.Given;
import org.atmina.testing.Tokens;
import org.junit.jupiter.api.Test;

/// Who may call what. The table is the promise; an endpoint that is missing from it, or that opens itself to others,
/// fails the build. Then every closed endpoint is called with the token of each role.
@QuarkusTest
class RoleMatrixIT {
    private static final Set<String> DESCRIBE = Set.of("archivist", "curator");
    private static final Set<String> WATCH_JOBS = Set.of("archivist", "curator", "admin");
    private static final Set<String> DECIDE = Set.of("archivist", "curator", "reviewer");
    private static final Set<String> STAFF = Set.of("archivist", "curator", "translator", "reviewer", "admin");

    private static final Set<String> EXCHANGE = Set.of("translator", "reviewer");

    /// Whoever has a login.
    private static final Set<String> PEOPLE =
            Set.of("registered", "archivist", "curator", "translator", "reviewer", "admin");

    private static final Map<String, Set<String>> PROMISED = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /api/v1/collections", EVERYBODY),
            Map.entry("GET /api/v1/collections/{}", EVERYBODY),
            Map.entry("POST /api/v1/collections", DESCRIBE),
            Map.entry("PATCH /api/v1/collections/{}", DESCRIBE),
            Map.entry("GET /api/v1/items", EVERYBODY),
            Map.entry("GET /api/v1/items/{}", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/pages", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/text", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/text/{}.txt", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/{}/manifest", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/{}/canvas/{}", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/{}/canvas/{}/annotations/{}", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/{}/annotation/{}/{}", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/{}/annotation/{}/{}/{}", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/{}/range/{}", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/{}/places", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/{}/places/{}", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/collection", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/collection/{}", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/collection/page/{}", EVERYBODY),
            Map.entry("GET /iiif/presentation/{}/collection/{}/page/{}", EVERYBODY),
            Map.entry("GET /iiif/terms/1/context.json", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/files/{}", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/pages/{}/{}/image.jpg", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/pages/{}/{}/thumbnail.jpg", EVERYBODY),
            Map.entry("POST /api/v1/items", DESCRIBE),
            Map.entry("PATCH /api/v1/items/{}", DESCRIBE),
            Map.entry("POST /api/v1/items/{}/submit", DESCRIBE),
            Map.entry("POST /api/v1/items/{}/publish", Set.of("curator")),
            Map.entry("POST /api/v1/items/{}/withdraw", Set.of("curator")),
            Map.entry("POST /api/v1/items/{}/files", Set.of("archivist")),
            Map.entry("GET /api/v1/items/{}/jobs", WATCH_JOBS),
            Map.entry("GET /api/v1/jobs/{}", WATCH_JOBS),
            Map.entry("POST /api/v1/jobs/{}/retry", Set.of("archivist")),
            Map.entry("GET /api/v1/authorities", EVERYBODY),
            Map.entry("GET /api/v1/authorities/{}", EVERYBODY),
            Map.entry("GET /api/v1/authorities/export", EVERYBODY),
            Map.entry("POST /api/v1/authorities", Set.of("curator")),
            Map.entry("PUT /api/v1/authorities/{}", Set.of("curator")),
            Map.entry("DELETE /api/v1/authorities/{}", Set.of("curator")),
            Map.entry("POST /api/v1/authorities/{}/merge", Set.of("curator")),
            Map.entry("POST /api/v1/authorities/import", Set.of("curator", "admin")),
            Map.entry("GET /api/v1/items/{}/mentions", STAFF),
            Map.entry("POST /api/v1/items/{}/mentions", Set.of("curator")),
            Map.entry("POST /api/v1/items/{}/mentions/suggest", DESCRIBE),
            Map.entry("PUT /api/v1/items/{}/mentions/{}", Set.of("curator")),
            Map.entry("DELETE /api/v1/items/{}/mentions/{}", Set.of("curator")),
            Map.entry("GET /iiif/auth/2/access", EVERYBODY),
            Map.entry("GET /iiif/auth/1/login", EVERYBODY),
            Map.entry("GET /iiif/auth/callback", EVERYBODY),
            Map.entry("POST /iiif/auth/callback", EVERYBODY),
            Map.entry("GET /iiif/auth/2/token", EVERYBODY),
            Map.entry("GET /iiif/auth/1/token", EVERYBODY),
            Map.entry("GET /iiif/auth/2/probe/{}/{}", EVERYBODY),
            Map.entry("GET /iiif/auth/2/probe/item/{}", EVERYBODY),
            Map.entry("GET /iiif/auth/2/logout", EVERYBODY),
            Map.entry("GET /iiif/auth/1/logout", EVERYBODY),
            Map.entry("GET /iiif/auth/signed-out", EVERYBODY),
            Map.entry("GET /api/v1/text-units/{}", EVERYBODY),
            Map.entry("GET /api/v1/text-units/{}/suggestions", PEOPLE),
            Map.entry("GET /api/v1/text-units/{}/source", EVERYBODY),
            Map.entry("GET /api/v1/text-units/{}/source/history", EVERYBODY),
            Map.entry("GET /api/v1/text-units/{}/source/diff", EVERYBODY),
            Map.entry("PUT /api/v1/text-units/{}/source", DESCRIBE),
            Map.entry("GET /api/v1/text-units/{}/source/typographic", STAFF),
            Map.entry("POST /api/v1/text-units/{}/source/typographic", DESCRIBE),
            Map.entry("POST /api/v1/text-units/{}/source/typographic/confirm", DECIDE),
            Map.entry("POST /api/v1/text-units/{}/source/typographic/refuse", DECIDE),
            Map.entry("POST /api/v1/text-units/{}/split", DESCRIBE),
            Map.entry("POST /api/v1/items/{}/text/merge", DESCRIBE),
            Map.entry("POST /api/v1/items/{}/text/corrections", DESCRIBE),
            Map.entry("GET /api/v1/items/{}/text/versions", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/text/versions/{}", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/text/versions/{}/diff", EVERYBODY),
            Map.entry("PUT /api/v1/items/{}/text/versions/transcription", DESCRIBE),
            Map.entry("PUT /api/v1/items/{}/text/versions/normalised", DESCRIBE),
            Map.entry("GET /api/v1/stewards", EVERYBODY),
            Map.entry("GET /api/v1/stewards/{}", EVERYBODY),
            Map.entry("PUT /api/v1/stewards/{}", Set.of("curator", "admin")),
            Map.entry("GET /api/v1/text-units/{}/wording-choices", EVERYBODY),
            Map.entry("POST /api/v1/text-units/{}/wording-choices", Set.of("curator")),
            Map.entry("GET /api/v1/collections/{}/wording-choices", EVERYBODY),
            Map.entry("POST /api/v1/collections/{}/wording-choices", Set.of("curator")),
            Map.entry("GET /api/v1/advisory-terms", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/context", EVERYBODY),
            Map.entry("GET /api/v1/items/{}/context/authenticity", EVERYBODY),
            Map.entry("PUT /api/v1/items/{}/context/authenticity", Set.of("curator")),
            Map.entry("GET /api/v1/items/{}/context/advisories", EVERYBODY),
            Map.entry("PUT /api/v1/items/{}/context/advisories/{}", Set.of("curator")),
            Map.entry("DELETE /api/v1/items/{}/context/advisories/{}", Set.of("curator")),
            Map.entry("GET /api/v1/items/{}/context/notes", Set.of("curator")),
            Map.entry("PUT /api/v1/items/{}/context/notes", Set.of("curator")),
            Map.entry("POST /api/v1/items/{}/context/notes/sign", Set.of("curator")),
            Map.entry("POST /api/v1/items/{}/context/notes/withdraw", Set.of("curator")),
            Map.entry("GET /api/v1/text-units/{}/translations/{}", EVERYBODY),
            Map.entry("GET /api/v1/text-units/{}/translations/{}/revisions", STAFF),
            Map.entry("GET /api/v1/text-units/{}/translations/{}/revisions/{}/diff", STAFF),
            Map.entry("PUT /api/v1/text-units/{}/translations/{}", Set.of("translator")),
            Map.entry("POST /api/v1/text-units/{}/translations/{}/reaffirm", Set.of("translator")),
            Map.entry("POST /api/v1/text-units/{}/translations/{}/withdraw", Set.of("translator")),
            Map.entry("POST /api/v1/text-units/{}/translations/{}/submit", Set.of("translator")),
            Map.entry("POST /api/v1/text-units/{}/translations/{}/approve", Set.of("reviewer")),
            Map.entry("POST /api/v1/text-units/{}/translations/{}/reject", Set.of("reviewer")),
            Map.entry("GET /api/v1/me/languages", PEOPLE),
            Map.entry("PUT /api/v1/me/languages", PEOPLE),
            Map.entry("DELETE /api/v1/me/languages", PEOPLE),
            Map.entry("GET /api/v1/work", STAFF),
            Map.entry("GET /api/v1/work/items", STAFF),
            Map.entry("GET /api/v1/work/claims", STAFF),
            Map.entry("POST /api/v1/work/claims", Set.of("translator", "reviewer")),
            Map.entry("POST /api/v1/work/claims/release", Set.of("translator", "reviewer", "curator", "archivist")),
            Map.entry("GET /api/v1/collections/{}/coverage", EVERYBODY),
            Map.entry("POST /api/v1/text-units/{}/translations/{}/machine-draft", Set.of("translator")),
            Map.entry("POST /api/v1/items/{}/machine-drafts/{}", Set.of("translator")),
            Map.entry("GET /api/v1/memory/export", STAFF),
            Map.entry("GET /api/v1/memory/imports", STAFF),
            Map.entry("POST /api/v1/memory/imports", DESCRIBE),
            Map.entry("DELETE /api/v1/memory/imports/{}", DESCRIBE),
            Map.entry("GET /api/v1/items/{}/exchange/{}", EXCHANGE),
            Map.entry("POST /api/v1/items/{}/exchange/{}", Set.of("translator")),
            Map.entry("GET /api/v1/collections/{}/exchange/{}", EXCHANGE),
            Map.entry("POST /api/v1/collections/{}/exchange/{}", Set.of("translator")),
            Map.entry("GET /api/v1/exchange/{}", EXCHANGE),
            Map.entry("POST /api/v1/exchange/{}", Set.of("translator")),
            Map.entry("GET /api/v1/exchange/imports/{}", Set.of("translator")),
            Map.entry("GET /api/v1/notifications", STAFF),
            Map.entry("POST /api/v1/notifications/read", STAFF),
            Map.entry("GET /api/v1/notifications/settings", STAFF),
            Map.entry("PUT /api/v1/notifications/settings", STAFF),
            Map.entry("POST /api/v1/notifications/feed", STAFF),
            Map.entry("DELETE /api/v1/notifications/feed", STAFF),
            Map.entry("GET /api/v1/notifications/feed/{}", EVERYBODY),
            Map.entry("GET /api/v1/notifications/unsubscribe/{}", EVERYBODY),
            Map.entry("POST /api/v1/notifications/unsubscribe/{}", EVERYBODY),
            Map.entry("POST /api/v1/text-units/{}/translations/{}/checks", STAFF),
            Map.entry("GET /api/v1/text-units/{}/translations/{}/revisions/{}/checks", STAFF),
            Map.entry("GET /api/v1/glossary", EVERYBODY),
            Map.entry("GET /api/v1/glossary/{}", EVERYBODY),
            Map.entry("GET /api/v1/glossary/export", EVERYBODY),
            Map.entry("GET /api/v1/glossary/{}/history", STAFF),
            Map.entry("POST /api/v1/glossary", Set.of("curator")),
            Map.entry("PUT /api/v1/glossary/{}", Set.of("curator")),
            Map.entry("DELETE /api/v1/glossary/{}", Set.of("curator")),
            Map.entry("POST /api/v1/glossary/import", Set.of("curator")),
            Map.entry("GET /api/v1/text-units/{}/terms", EVERYBODY),
            Map.entry("GET /api/v1/search", EVERYBODY),
            Map.entry("GET /api/v1/search/suggestions", EVERYBODY),
            Map.entry("GET /iiif/discovery/1/activity-stream", EVERYBODY),
            Map.entry("GET /iiif/discovery/1/activity-stream/page/{}", EVERYBODY),
            Map.entry("GET /iiif/annotations/{}", EVERYBODY),
            Map.entry("GET /iiif/annotations/{}/{}", EVERYBODY),
            Map.entry("POST /iiif/annotations/{}", PEOPLE),
            Map.entry("PUT /iiif/annotations/{}/{}", PEOPLE),
            Map.entry("DELETE /iiif/annotations/{}/{}", PEOPLE),
            Map.entry("GET /api/v1/annotations", Set.of("curator")),
            Map.entry("GET /api/v1/annotations/{}", Set.of("curator")),
            Map.entry("POST /api/v1/annotations/{}/publish", Set.of("curator")),
            Map.entry("POST /api/v1/annotations/{}/reject", Set.of("curator")),
            Map.entry("POST /api/v1/admin/discovery/refresh", Set.of("admin")),
            Map.entry("GET /api/v1/admin/jobs", Set.of("admin")),
            Map.entry("GET /api/v1/admin/derivatives", Set.of("admin")),
            Map.entry("POST /api/v1/admin/derivatives", Set.of("admin")),
            Map.entry("GET /api/v1/admin/reindex", Set.of("admin")),
            Map.entry("POST /api/v1/admin/reindex", Set.of("admin")),
            Map.entry("GET /iiif/search/{}/{}", EVERYBODY),
            Map.entry("GET /iiif/search/{}/{}/autocomplete", EVERYBODY),
            Map.entry("GET /iiif/search/{}/collection/{}", EVERYBODY),
            Map.entry("GET /iiif/search/{}/collection/{}/autocomplete", EVERYBODY),
            Map.entry("GET /iiif/content-state/{}", EVERYBODY),
            Map.entry("GET /iiif/content-state/{}/canvas/{}", EVERYBODY),
            Map.entry("GET /cite/{}", EVERYBODY),
            Map.entry("GET /cite/{}/source/{}", EVERYBODY),
            Map.entry("GET /cite/{}/{}/{}", EVERYBODY),
            Map.entry("GET /cite/{}/{}/{}/{}", EVERYBODY),
            Map.entry("GET /{}/cite/{}", EVERYBODY),
            Map.entry("GET /{}/cite/{}/source/{}", EVERYBODY),
            Map.entry("GET /{}/cite/{}/{}/{}", EVERYBODY),
            Map.entry("GET /{}/cite/{}/{}/{}/{}", EVERYBODY),
            Map.entry("GET /api/v1/vocabulary", EVERYBODY),
            Map.entry("GET /robots.txt", EVERYBODY),
            Map.entry("GET /sitemap.xml", EVERYBODY),
            Map.entry("GET /", EVERYBODY),
            Map.entry("GET /viewer", EVERYBODY),
            Map.entry("POST /viewer", EVERYBODY),
            Map.entry("GET /{}/viewer", EVERYBODY),
            Map.entry("POST /{}/viewer", EVERYBODY),
            Map.entry("GET /{}", EVERYBODY),
            Map.entry("GET /{}/{}", EVERYBODY),
            Map.entry("GET /{}/about", EVERYBODY),
            Map.entry("GET /{}/search", EVERYBODY),
            Map.entry("GET /{}/collections", EVERYBODY),
            Map.entry("GET /{}/collections/{}", EVERYBODY),
            Map.entry("GET /{}/items/{}", EVERYBODY),
            Map.entry("GET /{}/items/{}/passages/{}", EVERYBODY),
            Map.entry("GET /{}/items/{}/pages/{}/{}", EVERYBODY)));

    /// A public identifier that is well-formed and belongs to nothing.
    private static final String NOTHING = PublicId.mint(new Random(1918)).value();

    /// A demo user, and the one role by which the endpoints know them.
    private static final Map<String, String> USERS = new LinkedHashMap<>(Map.of(
            "scanner", "archivist",
            "curator", "curator",
            "translator-lv", "translator",
            "reviewer-lv", "reviewer",
            "admin", "admin",
            "reader", "registered"));

    @Test
    void everyEndpointIsOpenToThoseInTheTableAndToNobodyElse() {
        assertThat(Endpoints.declared()).isEqualTo(PROMISED);
    }

    @Test
    void closedEndpointsRefuseWhoHasNoTokenAndWhoHasAnotherRole() {
        var softly = new SoftAssertions();
        PROMISED.forEach((endpoint, roles) -> {
            if (!roles.equals(EVERYBODY)) {
                softly.assertThat(call(endpoint, Given.anonymous()))
                        .as("%s, no token", endpoint)
                        .isEqualTo(401);
                USERS.forEach((user, role) -> {
                    int status = call(endpoint, Given.as(user));
                    if (roles.contains(role)) {
                        softly.assertThat(List.of(401, 403, 500))
                                .as("%s, %s", endpoint, user)
                                .doesNotContain(status);
                    } else {
                        softly.assertThat(status).as("%s, %s", endpoint, user).isEqualTo(403);
                    }
                });
            }
        });
        softly.assertAll();
    }

    @Test
    void anExpiredTokenIsNoTokenAnywhere() throws InterruptedException {
        String expired = Tokens.shortLived("admin");
        Thread.sleep(4000); // the token lives two seconds
        var softly = new SoftAssertions();
        for (String endpoint : List.of("GET /api/v1/admin/jobs", "POST /api/v1/items", "GET /api/v1/items")) {
            int status = call(endpoint, Given.anonymous().auth().preemptive().oauth2(expired));
            softly.assertThat(status).as(endpoint).isEqualTo(401);
        }
        softly.assertAll();
    }

    @Test
    void aTokenThatNobodySignedIsNoToken() {
        int status =
                call("GET /api/v1/items", Given.anonymous().auth().preemptive().oauth2("e30.e30.e30"));
        assertThat(status).isEqualTo(401);
    }

    private static int call(String endpoint, RequestSpecification request) {
        String[] parts = endpoint.split(" ");
        String path = parts[1];
        if (path.endsWith("/files") && parts[0].equals("POST")) {
            request = request.contentType(ContentType.MULTIPART).multiPart("file", "a.txt", new byte[] {65});
        } else if (!parts[0].equals("GET")) {
            request = request.body("{}");
        }
        return request.request(parts[0], fill(path)).statusCode();
    }

    /// Well-formed identifiers that belong to nothing.
    private static String fill(String path) {
        return path.replace("/translations/{}", "/translations/lv")
                .replaceAll(
                        "/(text-units|jobs|mentions|v1/annotations|imports)/\\{}",
                        "/$1/00000000-0000-4000-8000-000000000000")
                .replaceAll("/(items|collections|authorities)/\\{}", "/$1/" + NOTHING)
                .replace("{}", "1");
    }
}
