package org.atmina.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.atmina.catalog.PublicId;
import org.atmina.cli.DemoLoader;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.presentation.PresentationShape;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/// PRE-02, PRE-03, PRE-31, PRE-35, PRE-36, PRE-37, PRE-50: every address that any manifest of the demonstration
/// collection names is fetched, and what stands there is of the type that the manifest claims.
@QuarkusTest
class ManifestCrawlIT {
    private static final Set<String> DOCUMENTS =
            Set.of("Collection", "Manifest", "Canvas", "AnnotationPage", "Annotation", "Range");
    private static final Set<String> FILES = Set.of("Text", "Dataset", "Image", "Sound", "Video");
    private static final Set<String> GEO = Set.of("FeatureCollection", "Feature");

    /// Of the annotations of a page so many are fetched by themselves: they are all made the same way.
    private static final int ANNOTATIONS_OF_A_PAGE = 2;

    @Inject
    IiifAddresses addresses;

    @Inject
    Session session;

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> counted = new TreeMap<>();
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void everyAddressInEveryManifestLeadsToWhatItClaims() {
        load();
        seen.add(addresses.topCollection()); // it leads to what other tests have left
        assertThat(fetch(addresses.topCollection()).statusCode()).isEqualTo(200);
        var demonstration = addresses.collection(new PublicId(demonstration()));
        waiting.add(demonstration);
        seen.add(demonstration);
        while (!waiting.isEmpty()) {
            var id = waiting.remove();
            var found = fetch(id);
            softly.assertThat(found.statusCode()).as(id).isEqualTo(200);
            if (found.statusCode() == 200) {
                Map<String, Object> document = found.jsonPath().get("$");
                softly.assertThat(document.get("id")).isEqualTo(id);
                softly.assertThat(PresentationShape.faults(document)).as(id).isEmpty();
                look(document, true);
            }
        }
        System.out.println("Addresses found in manifests: " + counted);
        softly.assertAll();
        assertThat(counted).containsKeys("Collection", "Manifest", "Canvas", "AnnotationPage", "Annotation", "Text");
        assertThat(counted.get("Manifest")).isGreaterThanOrEqualTo(14);
    }

    private static String demonstration() {
        return given().queryParam("identifier", "atmina-demo")
                .get("/api/v1/collections")
                .jsonPath()
                .getString("collections[0].id");
    }

    private void load() {
        var realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        new DemoLoader(RestAssured.baseURI + ":" + RestAssured.port, realm, System.out::println)
                .load(Path.of("..", "demo"));
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(5))
                .until(this::noImagesAreWaitedFor);
    }

    private boolean noImagesAreWaitedFor() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                        "select count(*) from page_image_request where reason is null", Long.class)
                                .getSingleResult()
                        == 0);
    }

    private void look(Object node, boolean top) {
        if (node instanceof List<?> list) {
            list.forEach(each -> look(each, false));
        }
        if (!(node instanceof Map<?, ?> map)) {
            return;
        }
        var id = map.get("id") == null ? map.get("@id") : map.get("id");
        var type = map.get("type") == null ? map.get("@type") : map.get("type");
        if (!top && id instanceof String address && type instanceof String claimed && isOurs(address)) {
            check(address, claimed, map.get("format"));
        }
        var children = new HashMap<Object, Object>(map);
        if ("AnnotationPage".equals(type) && map.get("items") instanceof List<?> items) {
            children.put("items", new ArrayList<>(items.subList(0, Math.min(items.size(), ANNOTATIONS_OF_A_PAGE))));
        }
        children.values().forEach(each -> look(each, false));
    }

    private boolean isOurs(String address) {
        return address.startsWith(addresses.of("/"));
    }

    private void check(String address, String type, Object format) {
        if (!seen.add(address)) {
            return;
        }
        counted.merge(type, 1, Integer::sum);
        if (DOCUMENTS.contains(type)) {
            var found = fetch(address);
            softly.assertThat(found.statusCode()).as(address).isEqualTo(200);
            softly.assertThat(found.<Object>path("type")).as(address).isEqualTo(type);
            waiting.add(address);
        } else if (FILES.contains(type)) {
            claims(fetch(address), address, String.valueOf(format));
        } else if (GEO.contains(type)) {
            claims(fetch(address), address, "application/geo+json");
        } else if (type.startsWith("ImageService")) {
            claims(fetch(address + "/info.json"), address, "application/ld+json");
        } else if (type.startsWith("SearchService") || type.startsWith("AutoCompleteService")) {
            claims(fetch(address + "?q=a"), address, "application/ld+json");
        } else {
            softly.assertThat(fetch(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    private void claims(Response found, String address, String format) {
        softly.assertThat(found.statusCode()).as(address).isEqualTo(200);
        softly.assertThat(found.contentType()).as(address).startsWith(format);
    }

    private Response fetch(String address) {
        return given().urlEncodingEnabled(false)
                .get(address.substring(addresses.of("").length()));
    }
}
