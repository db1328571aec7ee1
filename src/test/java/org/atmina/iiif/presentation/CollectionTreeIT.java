package org.atmina.iiif.presentation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.as;
import static org.atmina.testing.Given.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The tree of the archive as viewers see it.
@QuarkusTest
class CollectionTreeIT {
    @Inject
    Exhibits exhibits;

    @Inject
    IiifAddresses addresses;

    private String fonds = "";
    private String series = "";
    private String open = "";
    private String draft = "";

    @BeforeEach
    void aTree() {
        fonds = Given.collection();
        var form = Given.collectionForm();
        form.put("level", "series");
        form.put("parent", fonds);
        form.put("title", text("lt", "Laiškai"));
        series = Given.collection(form);
        open = Given.publishedItem(series);
        draft = Given.item(series);
    }

    /// PRE-03, PRE-25, PRE-27, PRE-40.
    @Test
    void theTopLeadsDownToEveryManifest() {
        given().get("/iiif/presentation/3/collection")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("id", equalTo(addresses.topCollection()))
                .body("type", equalTo("Collection"))
                .body("label.size()", equalTo(6))
                .body("items.id", hasItem(addresses.collection(new PublicId(fonds))))
                .body("items.id", not(hasItem(addresses.collection(new PublicId(series)))));
        given().get("/iiif/presentation/3/collection/" + fonds)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(addresses.collection(new PublicId(series))))
                .body("partOf[0].id", equalTo(addresses.topCollection()));
        given().get("/iiif/presentation/3/collection/" + series)
                .then()
                .statusCode(200)
                .body("label.lt[0]", equalTo("Laiškai"))
                .body("partOf[0].id", equalTo(addresses.collection(new PublicId(fonds))))
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(addresses.manifest(new PublicId(open))))
                .body("items[0].type", equalTo("Manifest"))
                .body("items[0].items", equalTo(null))
                .body("metadata[0].label.size()", equalTo(6))
                .body("service[0].type", equalTo("SearchService2"));
    }

    @Test
    void aReaderSeesWhatIsOpenToThemAndStaffSeeAll() {
        var path = "/iiif/presentation/3/collection/" + series;
        as("curator").get(path).then().statusCode(200).body("items.size()", equalTo(2));
        given().get(path).then().body("items.size()", equalTo(1));
        exhibits.restrict(open, null);
        given().get(path).then().statusCode(404);
        as("reader")
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .body("items.size()", equalTo(1));
        assertThat(given().get("/iiif/presentation/3/collection").asString()).doesNotContain(fonds);
    }

    /// PRE-09: what is remembered of a collection follows its items.
    @Test
    void aChangeOfAnItemIsSeenInItsCollection() {
        var path = "/iiif/presentation/3/collection/" + series;
        var tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        Exhibits.retitle(open, "en", "Another title");
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].label.en[0]", equalTo("Another title"));
        Given.publish(draft);
        given().get(path).then().body("items.size()", equalTo(2));
    }

    /// PRE-10, PR4-01, PR4-07.
    @Test
    void olderAndNewerVersionsHaveAddressesOfTheirOwn() {
        given().get("/iiif/presentation/2/collection/" + series)
                .then()
                .statusCode(200)
                .body("'@type'", equalTo("sc:Collection"))
                .body("manifests[0].'@id'", equalTo(addresses.of("/iiif/presentation/2/" + open + "/manifest")));
        given().get("/iiif/presentation/4/collection/" + series)
                .then()
                .statusCode(200)
                .body("'@context'", equalTo("http://iiif.io/api/presentation/4/context.json"))
                .body("items[0].id", equalTo(addresses.of("/iiif/presentation/4/" + open + "/manifest")));
        given().get("/iiif/presentation/4/collection/" + series + "/page/1")
                .then()
                .statusCode(200)
                .body("type", equalTo("CollectionPage"))
                .body("partOf.type", equalTo("Collection"))
                .body("items.size()", equalTo(1));
        given().get("/iiif/presentation/4/collection/" + series + "/page/2")
                .then()
                .statusCode(404);
        given().get("/iiif/presentation/3/collection/" + series + "/page/1")
                .then()
                .statusCode(404);
    }
}
