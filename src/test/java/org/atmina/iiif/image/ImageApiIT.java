package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.iiif.image.Asking.ask;
import static org.atmina.iiif.image.Asking.base;
import static org.atmina.iiif.image.Asking.get;
import static org.atmina.iiif.image.Asking.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.atmina.catalog.image.PageImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses, descriptions and HTTP of the Image API, on the real service.
@QuarkusTest
class ImageApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LD_3 = "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";
    private static final String LD_2 = "application/ld+json;profile=\"http://iiif.io/api/image/2/context.json\"";

    @Inject
    Shown shown;

    private PageImage image = new PageImage(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), null, 1, 1, 1, 1, "");
    private String service = "";
    private String service2 = "";

    @BeforeEach
    void anImage() {
        image = shown.page(1501, 1103, 3);
        service = "/iiif/3/" + image.id() + "~" + image.version();
        service2 = "/iiif/2/" + image.id() + "~" + image.version();
    }

    private static JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path).body());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    @DisplayName("IMG-01: an identifier may be encoded; an encoded slash separates nothing")
    void identifiersMayBeEncoded() {
        var encoded = service.replace("~", "%7E").replace("-", "%2D").replace("/iiif/3/", "/iiif/3/");
        assertThat(get(encoded + "/info.json").statusCode()).isEqualTo(200);
        assertThat(get("/iiif/3/" + image.id() + "%2Finfo.json").statusCode()).isEqualTo(404);
        assertThat(get("/iiif/3/a%2Fb%3F%23%5B%5D%40%25%C3%A4/info.json").statusCode())
                .isEqualTo(404);
        assertThat(get("/iiif/3/a/b/info.json").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @DisplayName("IMG-02, IMG-53: the base leads to the description, with and without a slash")
    @ValueSource(strings = {"", "/"})
    void theBaseLeadsToTheDescription(String slash) {
        for (var each : List.of(service, service2, "/iiif/3/" + image.id())) {
            var answer = get(each + slash);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(header(answer, "Location")).isEqualTo(base() + each + "/info.json");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
    }

    @ParameterizedTest
    @DisplayName(
            "IMG-03, IMG-04, IMG-06, IMG-11 to IMG-14, IMG-20, IMG-21: what is wrong is answered 400, briefly, in text")
    @ValueSource(
            strings = {
                "-1,0,1,1/max/0/default.jpg",
                "1e2,0,1,1/max/0/default.jpg",
                "pct:1e1,0,1,1/max/0/default.jpg",
                "0,0,0,1/max/0/default.jpg",
                "9999,0,1,1/max/0/default.jpg",
                "full/full/0/default.jpg",
                "full/1502,/0/default.jpg",
                "full/pct:101/0/default.jpg",
                "full/0,/0/default.jpg",
                "full/^99999,/0/default.jpg",
                "full/max/361/default.jpg",
                "full/max/-1/default.jpg",
                "full/max/0/grey.jpg",
                "full/max/0/default.jpeg",
                "full/max/0/default.jp2",
                "full/m%00x/0/default.jpg",
                "%2e%2e/max/0/default.jpg"
            })
    void wrongRequests(String parameters) {
        var answer = get(service + "/" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).hasSizeBetween(10, 200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    @DisplayName("IMG-54: an error speaks the reader's language")
    void errorsSpeakTheReadersLanguage() {
        var answer = get(service + "/full/0,/0/default.jpg", "Accept-Language", "lv");
        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("pikseļa");
        assertThat(header(answer, "Content-Language")).isEqualTo("lv");
    }

    @Test
    @DisplayName("IMG-54: what does not exist is 404")
    void unknownImages() {
        assertThat(get("/iiif/3/0b1b9c1e-6a53-4c5e-9d3b-2f1f6f1d0a77/info.json").statusCode())
                .isEqualTo(404);
        assertThat(get("/iiif/3/nothing/info.json").statusCode()).isEqualTo(404);
        assertThat(get(service + "/full/max/default.jpg").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("IMG-23, IMG-24: the canonical address and the profile are linked")
    void canonicalAndProfileAreLinked() {
        assertThat(header(get(service + "/pct:0,0,100,100/pct:100/360/color.jpg"), "Link"))
                .isEqualTo("<" + base() + service + "/full/max/0/default.jpg>;rel=\"canonical\", "
                        + "<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"");
        assertThat(header(get(service + "/0,0,1024,1024/512,/0/default.jpg"), "Link"))
                .contains("/0,0,1024,1024/512,512/0/default.jpg>;rel=\"canonical\"");
        assertThat(header(get(service2 + "/0,0,1024,1024/512,512/0/default.jpg"), "Link"))
                .contains("/0,0,1024,1024/512,/0/default.jpg>;rel=\"canonical\"")
                .contains("<http://iiif.io/api/image/2/level2.json>;rel=\"profile\"");
    }

    @Test
    @DisplayName("IMG-30, IMG-31, IMG-32, IMG-33, IMG-39: what a description says")
    void theDescription() throws IOException {
        var info = json(service + "/info.json");
        assertThat(info.fieldNames().next()).isEqualTo("@context");
        assertThat(info.path("@context").asText()).isEqualTo("http://iiif.io/api/image/3/context.json");
        assertThat(info.path("id").asText()).isEqualTo(base() + service);
        assertThat(info.path("type").asText()).isEqualTo("ImageService3");
        assertThat(info.path("protocol").asText()).isEqualTo("http://iiif.io/api/image");
        assertThat(info.path("profile").asText()).isEqualTo("level2");
        assertThat(info.path("width").isInt()).isTrue();
        assertThat(info.path("width").asInt()).isEqualTo(1501);
        assertThat(info.path("height").asInt()).isEqualTo(1103);
        assertThat(info.path("rights").asText()).isEqualTo("http://creativecommons.org/licenses/by/4.0/");
        assertThat(info.has("service")).isFalse();
    }

    @Test
    @DisplayName("IMG-32: the host of a request, and headers of no proxy of ours, change nothing in the id")
    void theIdIsThePublishedAddress() throws IOException {
        var answer = get(service + "/info.json", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example");
        assertThat(JSON.readTree(answer.body()).path("id").asText()).isEqualTo(base() + service);
        assertThat(json("/iiif/3/" + image.id() + "/info.json").path("id").asText())
                .isEqualTo(base() + "/iiif/3/" + image.id());
    }

    @Test
    @DisplayName("IMG-18, IMG-19, IMG-38, IMG-40, IMG-41: what a description announces works, and is well-formed")
    void whatIsAnnouncedWorks() throws IOException {
        var info = json(service + "/info.json");
        for (var quality : texts(info.path("extraQualities"))) {
            assertThat(get(service + "/0,0,50,50/max/0/" + quality + ".jpg").statusCode())
                    .isEqualTo(200);
        }
        for (var format : texts(info.path("extraFormats"))) {
            var answer = get(service + "/0,0,50,50/max/0/default." + format);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type"))
                    .isEqualTo(Objects.requireNonNull(Format.of(format)).mediaType());
        }
        assertThat(texts(info.path("extraFeatures")))
                .contains(
                        "sizeUpscaling", "mirroring", "rotationArbitrary", "canonicalLinkHeader", "profileLinkHeader");
        assertThat(info.path("maxArea").asInt()).isEqualTo(16_000_000);
        assertThat(texts(info.path("preferredFormats"))).containsExactly("jpg");
        var grey = shown.page(703, 401, 1);
        var greyInfo = json("/iiif/3/" + grey.id() + "/info.json");
        assertThat(texts(greyInfo.path("extraQualities"))).containsExactly("gray", "bitonal");
        assertThat(get("/iiif/3/" + grey.id() + "/full/max/0/color.jpg").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("IMG-34, IMG-37: sizes and tiles lie within the limits, and each is said once")
    void sizesAndTilesAreWellFormed() throws IOException {
        var info = json(service + "/info.json");
        assertThat(info.has("maxWidth")).isTrue();
        var seen = new HashSet<String>();
        info.path("tiles").forEach(tile -> {
            assertThat(seen.add(tile.path("width") + "x" + tile.path("height"))).isTrue();
            var factors = texts(tile.path("scaleFactors"));
            assertThat(factors).doesNotHaveDuplicates().containsExactly("1", "2", "4");
        });
        assertThat(info.path("sizes")).isNotEmpty().allSatisfy(size -> {
            assertThat(size.path("width").asInt())
                    .isLessThanOrEqualTo(info.path("maxWidth").asInt());
            assertThat(size.path("height").asInt())
                    .isLessThanOrEqualTo(info.path("maxHeight").asInt());
        });
    }

    @Test
    @DisplayName("IMG-58: the description in version 2.1")
    void theDescriptionInVersionTwo() throws IOException {
        var info = json(service2 + "/info.json");
        assertThat(info.path("@context").asText()).isEqualTo("http://iiif.io/api/image/2/context.json");
        assertThat(info.path("@id").asText()).isEqualTo(base() + service2);
        assertThat(info.path("profile").get(0).asText()).isEqualTo("http://iiif.io/api/image/2/level2.json");
        assertThat(texts(info.path("profile").get(1).path("supports"))).contains("sizeAboveFull", "regionSquare");
        assertThat(texts(info.path("profile").get(1).path("qualities")))
                .contains("default", "color", "gray", "bitonal");
        assertThat(header(get(service2 + "/info.json"), "Content-Type")).isEqualTo(LD_2);
    }

    @Test
    @DisplayName("IMG-50, IMG-51: GET, HEAD and OPTIONS, readable by scripts of every site")
    void methods() {
        for (var path : List.of("/info.json", "/full/400,/0/default.jpg", "/0,0,33,44/max/0/default.png")) {
            var head = ask("HEAD", service + path);
            var got = get(service + path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "ETag")).isEqualTo(header(got, "ETag")).isNotEmpty();
            assertThat(header(got, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
        var preflight = ask(
                "OPTIONS",
                service + "/info.json",
                "Origin",
                "https://viewer.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
                .contains("authorization");
        var post = ask("POST", service + "/info.json");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(header(post, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @DisplayName("IMG-52: JSON-LD with its profile, plain JSON for those who ask for that")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "*/*|ld",
                "text/html|ld",
                "application/ld+json|ld",
                "application/json|json",
                "application/json, application/ld+json|ld",
                "application/json;q=0.9, application/ld+json;q=0.5|json",
                "application/json;q=0|ld",
                "nonsense|ld"
            })
    void mediaTypes(String accept, String expected) {
        var answer = get(service + "/info.json", "Accept", accept);
        assertThat(header(answer, "Content-Type")).isEqualTo(expected.equals("ld") ? LD_3 : "application/json");
        assertThat(header(answer, "Vary")).containsIgnoringCase("Accept");
    }

    @Test
    @DisplayName("IMG-55: HTTP/2 works")
    void httpTwoWorks() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (var path : List.of("/info.json", "/full/400,/0/default.jpg", "/0,0,77,44/max/0/default.png")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(base() + service + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(get(service + path).body());
            }
        }
    }

    @Test
    @DisplayName(
            "IMG-56: what names its bytes is kept for a year, the rest for an hour; what is known is not sent again")
    void caching() {
        var tile = "/0,0,512,512/512,512/0/default.jpg";
        var versioned = get(service + tile);
        assertThat(header(versioned, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(get("/iiif/3/" + image.id() + tile), "Cache-Control")).isEqualTo("public, max-age=3600");
        var tag = header(versioned, "ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        for (var known : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
            var again = get(service + tile, "If-None-Match", known);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
        assertThat(get(service + tile, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        var info = header(get(service + "/info.json"), "ETag");
        assertThat(get(service + "/info.json", "If-None-Match", info).statusCode())
                .isEqualTo(304);
        assertThat(get(service + "/info.json", "If-None-Match", info, "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }
}
