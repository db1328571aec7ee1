package org.atmina.annotation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.annotation.http.Notes.comment;
import static org.atmina.annotation.http.Notes.send;
import static org.atmina.annotation.http.Notes.sent;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.Map;
import org.atmina.annotation.AnnotatedItems;
import org.atmina.annotation.AnnotatedItems.Annotated;
import org.atmina.outbox.Outbox;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The container of an item's annotations as the W3C Web Annotation Protocol has it, and who may look into it.
@QuarkusTest
class ContainerIT {
    private static final String MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
    private static final String IRIS = "http://www.w3.org/ns/oa#PreferContainedIRIs";
    private static final String DESCRIPTIONS = "http://www.w3.org/ns/oa#PreferContainedDescriptions";

    @Inject
    AnnotatedItems shelf;

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    private Annotated item;

    @BeforeEach
    void aPublicItemWithAPage() {
        item = shelf.fill(Given.publishedItem(Given.collection()));
    }

    private ValidatableResponse get(String preference) {
        return anonymous()
                .header("Prefer", "return=representation;include=\"" + preference + "\"")
                .get(item.container())
                .then()
                .statusCode(200);
    }

    @Test
    void anEmptyContainerSaysSo() {
        anonymous()
                .accept("*/*")
                .get(item.container())
                .then()
                .statusCode(200)
                .header("Content-Type", Notes.MEDIA_TYPE)
                .body("total", is(0))
                .body("first", nullValue())
                .body("type", contains("BasicContainer", "AnnotationCollection"))
                .body("'@context'", contains("http://www.w3.org/ns/anno.jsonld", "http://www.w3.org/ns/ldp.jsonld"));
    }

    @Test
    void theContainerHasTheHeadersOfTheProtocol() {
        var headers = anonymous().get(item.container()).headers();
        assertThat(headers.getValues("Link"))
                .anyMatch(link -> link.contains("ldp#BasicContainer") && link.contains("rel=\"type\""))
                .anyMatch(link -> link.contains("annotation-protocol") && link.contains("constrainedBy"));
        assertThat(headers.getValue("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(headers.getValue("Accept-Post")).contains("application/ld+json");
        assertThat(String.join(",", headers.getValues("Vary"))).contains("Accept", "Prefer");
        assertThat(headers.getValue("ETag")).isNotBlank();
        assertThat(headers.getValue("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(headers.getValue("Content-Location")).endsWith(item.container() + "?iris=0");
    }

    @Test
    void anAnnotationHasTheHeadersOfTheProtocol() {
        var path = sent("curator", item, comment(item.canvas()));
        anonymous()
                .get(path)
                .then()
                .header("Link", containsString("ldp#Resource"))
                .header("Allow", "GET, HEAD, OPTIONS, PUT, DELETE")
                .header("ETag", not(nullValue()));
        String tag = anonymous().get(path).header("ETag");
        anonymous().header("If-None-Match", tag).get(path).then().statusCode(304);
        anonymous().head(path).then().statusCode(200).header("ETag", not(nullValue()));
        anonymous()
                .options(path)
                .then()
                .statusCode(204)
                .header("Allow", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
    }

    @Test
    void whatIsMadeIsNamedByItsLocation() {
        var answer = send("curator", item, comment(item.canvas())).then().statusCode(201);
        var location = answer.extract().header("Location");
        answer.body("id", is(location)).header("ETag", not(nullValue())).header("Content-Type", Notes.MEDIA_TYPE);
        assertThat(URI.create(location).getPath()).startsWith(item.container());
    }

    @Test
    void thePreferenceSaysHowMuchIsSent() {
        var path = sent("curator", item, comment(item.canvas()));
        get(DESCRIPTIONS)
                .body("first.items[0].id", containsString(path))
                .body("first.items[0].body.language", is("en"));
        get(IRIS).body("first.items[0]", containsString(path)).body("id", containsString("?iris=1"));
        get(MINIMAL).body("first", containsString("?iris=0&page=0")).body("last", containsString("page=0"));
        get(IRIS + " " + MINIMAL).body("first", containsString("?iris=1&page=0"));
    }

    @Test
    void longContainersHavePages() {
        for (int i = 0; i < 53; i++) {
            send("curator", item, comment(item.canvas())).then().statusCode(201);
        }
        var container = anonymous().get(item.container()).then().extract().jsonPath();
        assertThat(container.getInt("total")).isEqualTo(53);
        assertThat(container.getList("first.items")).hasSize(50);
        assertThat(container.getString("last")).endsWith("?iris=0&page=1");
        var next = URI.create(container.getString("first.next"));
        anonymous()
                .get(next.getPath() + "?" + next.getQuery())
                .then()
                .statusCode(200)
                .body("type", is("AnnotationPage"))
                .body("startIndex", is(50))
                .body("items.size()", is(3))
                .body("prev", containsString("page=0"))
                .body("next", nullValue())
                .body("partOf.total", is(53));
        anonymous().get(item.container() + "?page=2").then().statusCode(404);
        anonymous().get(item.container() + "?page=-1").then().statusCode(404);
        anonymous()
                .get(item.container() + "?page=1&iris=1")
                .then()
                .body("items", everyItem(startsWith(item.addresses().annotationsOf(item.name()))));
    }

    @Test
    void everybodySeesTheirOwnAndWhatIsPublished() {
        sent("reader", item, comment(item.canvas()));
        sent("translator-lv", item, comment(item.canvas()));
        sent("curator", item, comment(item.canvas()));
        anonymous().get(item.container()).then().body("total", is(1)).header("Cache-Control", containsString("public"));
        as("reader")
                .get(item.container())
                .then()
                .body("total", is(2))
                .header("Cache-Control", containsString("private"));
        as("scanner").get(item.container()).then().body("total", is(1));
        as("curator").get(item.container()).then().body("total", is(3));
    }

    @Test
    void whoMayNotReadTheItemMayNotReadWhatIsNotedOnIt() {
        var path = sent("curator", item, comment(item.canvas()));
        restrict("registered");
        for (var address : new String[] {path, item.container(), item.container() + "?page=0"}) {
            anonymous().get(address).then().statusCode(401).header("Access-Control-Allow-Origin", "*");
            as("reader").get(address).then().statusCode(200);
        }
        restrict("staff");
        as("reader").get(path).then().statusCode(403);
        send("reader", item, comment(item.canvas())).then().statusCode(403);
        as("translator-lv").get(path).then().statusCode(200);
    }

    @Test
    void aPreviewIsWithoutAnnotations() {
        var path = sent("curator", item, comment(item.canvas()));
        restrict("staff");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update item set preview_width = 400 where id = :id")
                    .setParameter("id", item.id())
                    .executeUpdate();
            outbox.add(Outbox.Kind.ITEM_CHANGED, item.id());
        });
        anonymous().get(path).then().statusCode(401);
        anonymous().get(item.container()).then().statusCode(401);
        as("reader").get(path).then().statusCode(403);
    }

    @Test
    void anItemThatIsWithdrawnOrWasNeverPublishedHasNoContainer() {
        var path = sent("curator", item, comment(item.canvas()));
        Given.withdraw(item.name().value(), "The family asked for it.");
        anonymous().get(path).then().statusCode(410);
        anonymous().get(item.container()).then().statusCode(410);
        var draft = shelf.fill(Given.item(Given.collection()));
        anonymous().get(draft.container()).then().statusCode(404);
        as("reader").get(draft.container()).then().statusCode(404);
        anonymous().get("/iiif/annotations/nonsense/").then().statusCode(404);
        anonymous().get(item.container() + "nonsense").then().statusCode(404);
    }

    @Test
    void anAnnotationIsFoundInItsOwnContainerOnly() {
        var path = sent("curator", item, comment(item.canvas()));
        var other = shelf.fill(Given.publishedItem(Given.collection()));
        anonymous().get(other.container() + Notes.id(path)).then().statusCode(404);
        as("curator")
                .header("If-Match", "*")
                .delete(other.container() + Notes.id(path))
                .then()
                .statusCode(404);
    }

    private void restrict(String visibility) {
        var path = API + "/items/" + item.name();
        int version = as("curator").get(path).then().extract().path("version");
        as("archivist")
                .body(Map.of("visibility", visibility, "version", version))
                .patch(path)
                .then()
                .statusCode(200);
    }
}
