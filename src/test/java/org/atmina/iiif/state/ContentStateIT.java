package org.atmina.iiif.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.search.Readable;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Published states, and the pages that the viewer answers with (CST-01 to CST-05, CST-08); what it does in a browser
/// is tried in one.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentStateIT {
    @Inject
    Readable readable;

    @Inject
    IiifAddresses addresses;

    @Inject
    ContentStates states;

    private PublicId item = PublicId.mint(new Random(1));
    private PublicId typeset = item;
    private UUID image = new UUID(0, 0);
    private String collection = "";

    @BeforeEach
    void seed() {
        if (!collection.isEmpty()) {
            return;
        }
        collection = Given.collection();
        item = new PublicId(readable.scan(collection, "en", "A page to point at"));
        typeset = new PublicId(readable.typeset(collection, "en", "A text that was typeset on two pages for viewers"));
        image = readable.image(item.value(), 1);
    }

    private ValidatableResponse published(String rest) {
        return anonymous()
                .accept("*/*")
                .get("/iiif/content-state/" + item + rest)
                .then();
    }

    @Test
    void cst02_aPublishedStateIsAnAnnotationThatAnybodyMayRead() {
        published("")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .contentType(startsWith("application/ld+json"))
                .body("'@context'", equalTo("http://iiif.io/api/presentation/3/context.json"))
                .body("id", equalTo(addresses.of("/iiif/content-state/" + item)))
                .body("type", equalTo("Annotation"))
                .body("motivation[0]", equalTo("contentState"))
                .body("target.id", equalTo(addresses.manifest(item)))
                .body("target.type", equalTo("Manifest"));
    }

    @Test
    void cst03_theStateOfACanvasSaysOfWhichManifestItIs() {
        published("/canvas/" + image + "?xywh=10,20,300,400")
                .statusCode(200)
                .body(
                        "id",
                        equalTo(addresses.of(
                                "/iiif/content-state/" + item + "/canvas/" + image + "?xywh=10,20,300,400")))
                .body("target.id", equalTo(addresses.canvas(item, image) + "#xywh=10,20,300,400"))
                .body("target.type", equalTo("Canvas"))
                .body("target.partOf[0].id", equalTo(addresses.manifest(item)))
                .body("target.partOf[0].type", equalTo("Manifest"));
        published("/canvas/" + image + "?xywh=percent:50,0,50,100")
                .body("target.id", equalTo(addresses.canvas(item, image) + "#xywh=500,0,500,1400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1,2,3", "-1,0,10,10", "0,0,0,0", "1000,0,10,10", "0,0,1e3,5", "NaN,0,1,1"})
    void aRegionThatIsNoneIsRefused(String xywh) {
        published("/canvas/" + image + "?xywh=" + xywh).statusCode(400).header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void whatIsNotThereHasNoState() {
        published("/canvas/" + UUID.randomUUID()).statusCode(404).header("Access-Control-Allow-Origin", "*");
        published("/canvas/" + readable.image(typeset.value(), 1)).statusCode(404);
        anonymous().get("/iiif/content-state/a23456789b7").then().statusCode(404);
    }

    @Test
    void whatIsNotForEverybodyHasNoStateForEverybody() {
        var form = Readable.form(collection, "en", "For some");
        form.put("visibility", "registered");
        var hidden = readable.draft(form, "en", "Secret");
        Given.publish(hidden);
        anonymous().get("/iiif/content-state/" + hidden).then().statusCode(401);
        as("reader").get("/iiif/content-state/" + hidden).then().statusCode(200);
    }

    private ValidatableResponse viewer(String language, String content) {
        return anonymous()
                .accept("text/html")
                .redirects()
                .follow(false)
                .queryParam("iiif-content", content)
                .get("/" + language + "/viewer")
                .then();
    }

    @Test
    void cst01_theViewerReadsEveryForm() {
        var region = new Box(10, 20, 300, 400);
        viewer("en", addresses.manifest(item))
                .statusCode(200)
                .body(containsString("data-service=\"/iiif/3/" + image))
                .body(containsString("Close look: page 1 of 1"));
        viewer("en", states.link(item, image, region))
                .statusCode(200)
                .body(containsString("data-region=\"10,20,300,400\""));
        viewer("en", states.json(item, image, region))
                .statusCode(200)
                .body(containsString("data-region=\"10,20,300,400\""));
        viewer("en", addresses.canvas(item, image)).statusCode(200).body(containsString("data-service"));
        viewer("en", addresses.of("/iiif/content-state/" + item + "/canvas/" + image + "?xywh=10,20,300,400"))
                .statusCode(200)
                .body(containsString("data-region=\"10,20,300,400\""));
    }

    @Test
    void cst01_everyPageLeadsToTheNextOne() {
        var second = readable.image(typeset.value(), 2);
        viewer("lv", addresses.manifest(typeset))
                .statusCode(200)
                .body(containsString("/lv/viewer?iiif-content=" + states.link(typeset, second, null)));
        viewer("lv", states.link(typeset, second, null))
                .body(containsString("rel=\"prev\""))
                .body(containsString("data-service=\"/iiif/3/" + second));
    }

    @Test
    void cst01_whoeverComesIsLedToTheirLanguage() {
        anonymous()
                .header("Accept-Language", "fi")
                .redirects()
                .follow(false)
                .queryParam("iiif-content", addresses.manifest(item))
                .get("/viewer")
                .then()
                .statusCode(303)
                .header("Location", containsString("/fi/viewer?iiif-content=http"));
    }

    @Test
    void aCollectionIsOpenedOnItsOwnPage() {
        viewer("et", addresses.collection(new PublicId(collection)))
                .statusCode(303)
                .header("Location", containsString("/et/collections/" + collection));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"???", "e30", "{\"type\":\"Annotation\",\"motivation\":\"tagging\"}", "<script>alert(1)</script>"
            })
    void cst04_whatCannotBeReadIsSaidInTheLanguageOfTheReader(String content) {
        viewer("lt", content)
                .statusCode(200)
                .body(containsString("nepavyko perskaityti"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void cst04_whatIsElsewhereIsNotFetched() {
        viewer("pl", "http://127.0.0.1:9/manifest").statusCode(200).body(containsString("niczego nie pobrała"));
    }

    @Test
    void cst04_aCanvasThatTheItemDoesNotHaveIsSaidSo() {
        viewer("en", states.link(item, UUID.randomUUID(), null))
                .statusCode(200)
                .body(containsString("no such page"))
                .body(containsString("data-service=\"/iiif/3/" + image));
    }

    @Test
    void cst05_linksHaveTheSimplestForm() {
        assertThat(states.link(item, null, null)).isEqualTo(addresses.manifest(item));
        anonymous()
                .accept("text/html")
                .get("/en/items/" + item + "/pages/1/1")
                .then()
                .statusCode(200)
                .body(containsString("/en/viewer?iiif-content=" + states.link(item, image, null)));
    }

    @Test
    void cst08_aFormMayBePosted() {
        for (String path : new String[] {"/viewer", "/en/viewer"}) {
            anonymous()
                    .contentType(ContentType.URLENC)
                    .redirects()
                    .follow(false)
                    .formParam("iiif-content", states.json(item, image, null))
                    .post(path)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/en/viewer?iiif-content=%7B%22id"));
        }
    }
}
