package org.atmina.iiif.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.anonymous;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.testing.Given;
import org.junit.jupiter.api.Test;

/// Where viewers learn that they can search (SEA-01, SEA-02, SEA-18), and that what they learn is true.
@QuarkusTest
class SearchServicesIT {
    @Inject
    Readable readable;

    @Inject
    IiifAddresses addresses;

    private static List<Map<String, Object>> services(String address) {
        return JsonPath.from(anonymous()
                        .accept("*/*")
                        .get(path(address))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getList("service");
    }

    private static String path(Map<String, Object> service, String key) {
        return path(String.valueOf(service.get(key)));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, Object> ofType(List<Map<String, Object>> services, String key, String type) {
        return services.stream()
                .filter(service -> type.equals(service.get(key)))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, Object> service) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(service.get("service"))).getFirst();
    }

    @Test
    void sea01_manifestsAndCollectionsDeclareSearchWithItsAutocomplete() {
        var collection = Given.collection();
        var item = readable.scan(collection, "en", "A declared sextant");
        for (String address :
                List.of(addresses.manifest(new PublicId(item)), addresses.collection(new PublicId(collection)))) {
            var search = ofType(services(address), "type", "SearchService2");
            assertThat(nested(search)).containsEntry("type", "AutoCompleteService2");
            anonymous()
                    .queryParam("q", "sextant")
                    .get(path(search, "id"))
                    .then()
                    .statusCode(200);
            anonymous()
                    .queryParam("q", "sex")
                    .get(path(nested(search), "id"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void sea02_whatIsSearchedHasAServiceOfItsOwn() {
        var collection = Given.collection();
        var ids = new HashSet<Object>();
        for (int i = 0; i < 2; i++) {
            var item = readable.scan(collection, "en", "Item " + i);
            ids.add(ofType(services(addresses.manifest(new PublicId(item))), "type", "SearchService2")
                    .get("id"));
        }
        ids.add(ofType(services(addresses.collection(new PublicId(collection))), "type", "SearchService2")
                .get("id"));
        assertThat(ids).hasSize(3);
    }

    @Test
    void sea18_theFirstVersionIsDeclaredToo() {
        var item = readable.scan(Given.collection(), "en", "A declared astrolabe");
        var search = ofType(services(addresses.manifest(new PublicId(item))), "@type", "SearchService1");
        assertThat(search).containsEntry("profile", "http://iiif.io/api/search/1/search");
        assertThat(nested(search)).containsEntry("profile", "http://iiif.io/api/search/1/autocomplete");
        anonymous().queryParam("q", "astrolabe").get(path(search, "@id")).then().statusCode(200);
    }
}
