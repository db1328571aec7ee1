package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.iiif.image.Asking.base;
import static org.atmina.iiif.image.Asking.get;
import static org.atmina.iiif.image.Asking.header;
import static org.atmina.iiif.image.Asking.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.image.PageImage;
import org.atmina.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Who gets what of an image, and what happens when its files are not as they should be. These routes stand outside of
/// the table of endpoints and roles; this is theirs.
@QuarkusTest
class ImageAccessIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TILE = "/0,0,512,512/max/0/default.jpg";
    private static final List<String> PIXELS = List.of(
            TILE,
            "/full/max/0/default.jpg",
            "/full/400,/0/default.jpg",
            "/full/200,/90/gray.png",
            "/5,5,9,9/max/0/default.png");

    @Inject
    Shown shown;

    private PageImage fresh(String visibility) {
        return shown.fresh(visibility, Shown.painted(1200, 900, 3));
    }

    private static String service(PageImage image) {
        return "/iiif/3/" + image.id() + "~" + image.version();
    }

    private static JsonNode json(String path, String... headers) throws IOException {
        return JSON.readTree(get(path, headers).body());
    }

    private static String[] token(String user) {
        return new String[] {"Authorization", "Bearer " + Tokens.of(user)};
    }

    @Test
    void whoMaySeeWhat() {
        var expected = Map.of(
                "public", Map.of("", 200, "reader", 200, "curator", 200),
                "registered", Map.of("", 401, "reader", 200, "curator", 200),
                "staff", Map.of("", 401, "reader", 403, "curator", 200));
        expected.forEach((visibility, byUser) -> {
            var image = fresh(visibility);
            byUser.forEach((user, status) -> {
                var headers = user.isEmpty() ? new String[0] : token(user);
                for (var path : PIXELS) {
                    for (var api : List.of(service(image), service(image).replace("/iiif/3/", "/iiif/2/"))) {
                        var answer = get(
                                api + path.replace("max/0", api.startsWith("/iiif/2/") ? "full/0" : "max/0"), headers);
                        assertThat(answer.statusCode())
                                .as("%s for %s: %s", visibility, user, path)
                                .isEqualTo(status);
                        assertThat(header(answer, "Access-Control-Allow-Origin"))
                                .isEqualTo("*");
                    }
                }
                assertThat(get(service(image) + "/info.json", headers).statusCode())
                        .isEqualTo(status);
            });
        });
    }

    @Test
    @DisplayName("IMG-56: what is restricted is kept by nobody, and decided before what is known counts")
    void whatIsRestrictedIsKeptByNobody() {
        var image = fresh("registered");
        var answer = get(service(image) + TILE, token("reader"));
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        var tag = header(answer, "ETag");
        assertThat(get(service(image) + TILE, "If-None-Match", tag).statusCode())
                .isEqualTo(401);
        assertThat(get(service(image) + "/info.json", "If-None-Match", "*").statusCode())
                .isEqualTo(401);
        assertThat(header(get(service(image) + "/info.json", token("reader")), "Cache-Control"))
                .isEqualTo("private, no-store");
    }

    @Test
    void theDescriptionOfARestrictedImageSaysHowToSignIn() throws IOException {
        var image = fresh("registered");
        var info = json(service(image) + "/info.json");
        assertThat(info.path("@context").get(0).asText()).isEqualTo("http://iiif.io/api/auth/2/context.json");
        assertThat(info.path("@context").get(1).asText()).isEqualTo("http://iiif.io/api/image/3/context.json");
        assertThat(info.path("service").findValuesAsText("type")).contains("AuthProbeService2");
        assertThat(info.path("service").findValuesAsText("@type")).contains("AuthCookieService1");
        assertThat(info.path("width").asInt()).isEqualTo(1200);
        var second = json("/iiif/2/" + image.id() + "/info.json");
        assertThat(second.path("service").findValuesAsText("@type")).contains("AuthCookieService1");
    }

    @Test
    void aPreviewIsSmallAndShowsNoDetail() throws IOException {
        var image = fresh("registered");
        shown.set(image.itemId(), "preview_width", 300);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> get(service(image) + "/info.json").statusCode() == 302);
        var preview = service(image) + "~preview";
        assertThat(header(get(service(image) + "/info.json"), "Location")).isEqualTo(base() + preview + "/info.json");
        var info = json(preview + "/info.json");
        assertThat(info.path("id").asText()).isEqualTo(base() + preview);
        assertThat(info.path("width").asInt()).isEqualTo(300);
        assertThat(info.path("height").asInt()).isEqualTo(225);
        assertThat(info.path("maxWidth").asInt()).isEqualTo(300);
        assertThat(info.has("tiles")).isFalse();
        for (var size : info.path("sizes")) {
            var found = picture(preview + "/full/" + size.path("width") + "," + size.path("height") + "/0/default.jpg");
            assertThat(found.getWidth()).isEqualTo(size.path("width").asInt());
        }
        assertThat(picture(preview + "/100,100,50,50/max/0/default.png").getWidth())
                .isEqualTo(50);
        assertThat(get(preview + "/100,100,50,50/^100,/0/default.png").statusCode())
                .isEqualTo(501);
        assertThat(get(preview + "/full/301,/0/default.png").statusCode()).isEqualTo(400);
        assertThat(get(service(image) + "/full/200,/0/default.jpg").statusCode())
                .isEqualTo(200);
        assertThat(get(service(image) + "/full/301,/0/default.jpg").statusCode())
                .isEqualTo(401);
        assertThat(get(service(image) + TILE).statusCode()).isEqualTo(401);
        assertThat(get(service(image) + TILE, token("reader")).statusCode()).isEqualTo(200);
        assertThat(header(get(preview + "/full/200,/0/default.jpg"), "Cache-Control"))
                .isEqualTo("private, no-store");
    }

    @Test
    void aPreviewThatNobodyAllowedIsNotThere() {
        assertThat(get(service(fresh("registered")) + "~preview/info.json").statusCode())
                .isEqualTo(404);
        assertThat(get(service(fresh("public")) + "~preview/full/100,/0/default.jpg")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aChangeCountsAtOnce() {
        var image = fresh("public");
        assertThat(get(service(image) + TILE).statusCode()).isEqualTo(200);
        shown.set(image.itemId(), "visibility", "staff");
        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .until(() -> get(service(image) + TILE).statusCode() == 401);
        shown.set(image.itemId(), "state", "draft");
        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .until(() -> get(service(image) + TILE).statusCode() == 404);
    }

    @Test
    @DisplayName("IMG-53: an image whose bytes were made again is found at its new address")
    void outdatedNamesLeadOn() {
        var image = fresh("public");
        var old = "/iiif/3/" + image.id() + "~0000000000000000";
        var answer = get(old + TILE);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(base() + service(image) + TILE);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(get(old + "/info.json"), "Location")).isEqualTo(base() + service(image) + "/info.json");
    }

    @Test
    @DisplayName("IMG-57: files that are missing are asked for again, and nothing else is served")
    void missingFiles() throws IOException {
        var image = fresh("public");
        Files.delete(shown.files(image).sidecar());
        isInTheMaking(image);
    }

    @Test
    @DisplayName("IMG-57: files that were cut off are asked for again, and nothing else is served")
    void filesThatWereCutOff() throws IOException {
        for (boolean sidecar : new boolean[] {true, false}) {
            var image = fresh("public");
            var file =
                    sidecar ? shown.files(image).sidecar() : shown.files(image).tiff();
            try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
            isInTheMaking(image);
        }
    }

    @Test
    @DisplayName("IMG-57: the files of another page are not served")
    void filesOfAnotherPage() throws IOException {
        var image = fresh("public");
        var other = shown.fresh("public", Shown.painted(700, 500, 1));
        Files.copy(
                shown.files(other).tiff(),
                shown.files(image).tiff(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                shown.files(other).sidecar(),
                shown.files(image).sidecar(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        isInTheMaking(image);
    }

    @Test
    @DisplayName("IMG-57: a tile of zeros is not sent")
    void damagedTiles() throws IOException {
        var image = fresh("public");
        var file = shown.files(image).tiff();
        var bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 16, bytes.length / 3, (byte) 0);
        Files.write(file, bytes);
        var answer = get(service(image) + TILE);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(shown.isAskedFor(image.fileId())).isTrue();
        assertThat(get(service(image) + "/10,10,100,100/max/0/default.png").statusCode())
                .isEqualTo(503);
    }

    private void isInTheMaking(PageImage image) {
        for (var path : List.of(TILE, "/info.json", "/full/400,/0/default.jpg", "/5,5,99,99/max/0/default.png")) {
            var answer = get(service(image) + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(header(answer, "Retry-After")).isEqualTo("30");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
        assertThat(shown.isAskedFor(image.fileId())).isTrue();
    }
}
