package org.atmina.iiif.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.anonymous;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.search.Archive;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Content Search 1.0, as the viewers of today read it (SEA-18).
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentSearch1IT {
    @Inject
    Readable readable;

    @Inject
    IiifAddresses addresses;

    private String collection = "";
    private String item = "";

    @BeforeEach
    void seed() {
        if (!collection.isEmpty()) {
            return;
        }
        collection = Given.collection();
        item = readable.scan(collection, "en", "A steamer called at the", "old harbour of Ventspils.");
        Archive.translate(item, "pl", "Parowiec zawinął do starego portu.");
        Archive.soon().until(() -> !search("portu").getList("resources").isEmpty());
    }

    private JsonPath search(String q, String... more) {
        return at("/iiif/search/1/" + item, q, more);
    }

    private static JsonPath at(String path, String q, String... more) {
        var request = anonymous().queryParam("q", q);
        for (int i = 0; i < more.length; i += 2) {
            request = request.queryParam(more[i], more[i + 1]);
        }
        return request.get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void sea18_theAnswerIsAnAnnotationListWithHits() {
        var list = search("steamer");
        assertThat(list.getList("'@context'"))
                .containsExactly(
                        "http://iiif.io/api/presentation/2/context.json", "http://iiif.io/api/search/1/context.json");
        assertThat(list.getString("'@type'")).isEqualTo("sc:AnnotationList");
        assertThat(list.getString("within.'@type'")).isEqualTo("sc:Layer");
        assertThat(list.getInt("within.total")).isEqualTo(1);
        assertThat(list.getInt("startIndex")).isZero();
        assertThat(list.getString("resources[0].'@type'")).isEqualTo("oa:Annotation");
        assertThat(list.getString("resources[0].motivation")).isEqualTo("sc:painting");
        assertThat(list.getString("resources[0].resource.'@type'")).isEqualTo("cnt:ContentAsText");
        assertThat(list.getString("resources[0].resource.chars")).isEqualTo("steamer");
        assertThat(list.getString("resources[0].resource.language")).isEqualTo("en");
        assertThat(list.getString("resources[0].on"))
                .isEqualTo(addresses.canvas(new PublicId(item), readable.image(item, 1)) + "#xywh=120,100,70,30");
        assertThat(list.getString("hits[0].'@type'")).isEqualTo("search:Hit");
        assertThat(list.getList("hits[0].annotations")).containsExactly(list.getString("resources[0].'@id'"));
        assertThat(list.getString("hits[0].before")).isEqualTo("A ");
        assertThat(list.getString("hits[0].match")).isEqualTo("steamer");
        assertThat(list.getString("hits[0].after")).startsWith(" called at");
    }

    @Test
    void sea18_aHitOverTwoLinesHasTwoAnnotations() {
        var list = search("\"the old harbour\"");
        assertThat(list.getList("resources")).hasSize(2);
        assertThat(list.getList("hits")).hasSize(1);
        assertThat(list.getList("hits[0].annotations")).containsExactlyElementsOf(list.getList("resources.'@id'"));
    }

    @Test
    void sea18_translationsAreFoundHereToo() {
        var list = search("portu");
        assertThat(list.getString("resources[0].resource.language")).isEqualTo("pl");
        assertThat(list.getString("resources[0].on")).endsWith("#xywh=100,100,800,80");
        assertThat(list.getString("hits[0].match")).isEqualTo("portu");
    }

    @Test
    void motivationsOfThisVersionAreKnownAndOthersIgnored() {
        assertThat(search("steamer", "motivation", "painting").getList("resources"))
                .hasSize(1);
        assertThat(search("steamer", "motivation", "non-painting").getList("resources"))
                .isEmpty();
        assertThat(search("steamer", "user", "x").getList("within.ignored")).containsExactly("user");
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        var list = search("submarine");
        assertThat(list.getList("resources")).isEmpty();
        assertThat(list.getList("hits")).isEmpty();
        assertThat(list.getInt("within.total")).isZero();
    }

    @Test
    void hitsInACollectionSayOfWhichManifestTheyAre() {
        var list = at("/iiif/search/1/collection/" + collection, "steamer");
        assertThat(list.getString("resources[0].on.within.'@id'")).isEqualTo(addresses.manifest(new PublicId(item)));
        assertThat(list.getString("resources[0].on.within.label")).isEqualTo("Scan");
        assertThat(List.of("sc:Manifest")).contains(list.getString("resources[0].on.within.'@type'"));
    }
}
