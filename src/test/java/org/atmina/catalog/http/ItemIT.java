package org.atmina.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemIT {
    @Inject
    EntityManager entities;

    private String collection = "";

    @BeforeEach
    void inACollectionOfItsOwn() {
        collection = Given.collection();
    }

    @Test
    void aNewItemIsADraftWithAllThatWasSaid() {
        as("archivist")
                .body(fullForm())
                .post(API + "/items")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/items/a"))
                .body("ark", startsWith("ark:/99999/a"))
                .body("collection.id", is(collection))
                .body("collection.title.text", is("Papers of a test"))
                .body("identifier", is("letter 7"))
                .body("level", is("item"))
                .body("type", is("text"))
                .body("state", is("draft"))
                .body("visibility", is("registered"))
                .body("languages", contains("de", "lv"))
                .body("date.edtf", is("1939-08~"))
                .body("date.asWritten", is("um den August 1939"))
                .body("date.earliest", is("1939-08-01"))
                .body("date.latest", is("1939-08-31"))
                .body("rights", startsWith("http://rightsstatements.org/vocab/"))
                .body("title.text", is("A letter of a test"))
                .body("description.text", is("Two pages."))
                .body("titleUnit", notNullValue())
                .body("descriptionUnit", notNullValue())
                .body("agents.name", contains("Anna Bērziņa", "Riga"))
                .body("agents.kind", contains("person", "place"))
                .body("files", empty())
                .body("pages", empty())
                .body("version", is(0));
    }

    private Map<String, Object> fullForm() {
        var form = new LinkedHashMap<>(Given.itemForm(collection));
        form.put("identifier", "letter 7");
        form.put("languages", List.of("de", "lv"));
        form.put("date", "1939-08~");
        form.put("dateAsWritten", "um den August 1939");
        form.put("dateCalendar", "gregorian");
        form.put("rights", "http://rightsstatements.org/vocab/NoC-OKLR/1.0/");
        form.put("visibility", "registered");
        form.put("description", Given.text("en", "Two pages."));
        form.put(
                "agents",
                List.of(
                        Map.of("role", "creator", "name", "Anna Bērziņa"),
                        Map.of("role", "place", "name", "Riga", "kind", "place")));
        return form;
    }

    @Test
    void anAuthorityIsNamedOnce() {
        var first = agentOf(Given.item(fullForm()));
        var form = fullForm();
        form.put("identifier", "letter 8");
        assertThat(agentOf(Given.item(form))).isEqualTo(first);
    }

    private static String agentOf(String item) {
        return as("archivist").get(API + "/items/" + item).path("agents[0].authority");
    }

    @Test
    void aFieldThatNobodyReadsIsWrong() {
        refused("titel", "A letter", 400, "field-invalid").body("fields", is("titel"));
    }

    @Test
    void translationsAreNotTakenAtCreation() {
        var title = Map.of("source", "en", "texts", Map.of("en", "A letter", "lv", "Vēstule"));
        refused("title", title, 400, "translations-need-translators").body("detail", containsString("lv"));
    }

    @Test
    void wrongValuesAreNamed() {
        refused("date", "23.8.1939", 400, "date-not-edtf");
        refused("rights", "all mine", 400, "field-invalid").body("fields", is("rights"));
        refused("type", "book", 400, "field-invalid").body("fields", is("type"));
        refused("languages", List.of("english language"), 400, "field-invalid");
        refused("visibility", "embargoed", 400, "embargo-and-its-day");
        refused("previewWidth", 300, 400, "preview-of-what-is-open");
        refused("previewWidth", 99, 400, "field-invalid").body("fields", is("previewWidth"));
        refused("previewWidth", 1001, 400, "field-invalid").body("fields", is("previewWidth"));
        refused("collection", "a23456789b7", 400, "no-such-collection");
        refused("title", Given.text("en", " "), 400, "field-invalid");
        refused("agents", List.of(Map.of("role", "creator", "name", "")), 400, "field-invalid")
                .body("fields", is("agents[0].name"));
    }

    private ValidatableResponse refused(String field, Object value, int status, String slug) {
        var form = new LinkedHashMap<>(Given.itemForm(collection));
        form.put(field, value);
        return as("archivist")
                .body(form)
                .post(API + "/items")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith(slug));
    }

    @Test
    void anIdentifierIsTakenOnceInACollection() {
        Given.item(fullForm());
        as("archivist")
                .body(fullForm())
                .post(API + "/items")
                .then()
                .statusCode(409)
                .body("type", endsWith("identifier-taken"));
    }

    @Test
    void onlyNamedFieldsChange() {
        var item = Given.item(fullForm());
        as("curator")
                .contentType("application/merge-patch+json")
                .body(Map.of("version", 0, "date", "1940", "title", Map.of("texts", Map.of("en", "A card"))))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200)
                .body("title.text", is("A card"))
                .body("date.edtf", is("1940"))
                .body("date.asWritten", is("um den August 1939"))
                .body("description.text", is("Two pages."))
                .body("agents.name", contains("Anna Bērziņa", "Riga"))
                .body("version", is(1));
    }

    @Test
    void nullTakesAway() {
        var item = Given.item(fullForm());
        var patch = new HashMap<String, Object>();
        patch.put("version", 0);
        patch.put("date", null);
        patch.put("dateAsWritten", null);
        patch.put("description", null);
        patch.put("agents", null);
        as("curator")
                .body(patch)
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200)
                .body("date", nullValue())
                .body("description", nullValue())
                .body("agents", empty());
    }

    @Test
    void anotherSourceLanguageReplacesTheText() {
        var item = Given.item(fullForm());
        as("curator")
                .body(Map.of("version", 0, "title", Given.text("de", "Ein Brief")))
                .patch(API + "/items/" + item + "?lang=de")
                .then()
                .statusCode(200)
                .body("title.text", is("Ein Brief"))
                .body("title.language", is("de"));
    }

    @Test
    void aChangedTextKeepsItsEarlierWording() {
        var item = Given.item(fullForm());
        var unit = as("curator").get(API + "/items/" + item).<String>path("titleUnit");
        as("curator")
                .body(Map.of("version", 0, "title", Given.text("en", "A card")))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200);
        assertThat(entities.createNativeQuery(
                                "select source_text from text_unit_history where unit_id = cast(:u as uuid)")
                        .setParameter("u", unit)
                        .getSingleResult())
                .isEqualTo("A letter of a test");
    }

    @Test
    void theSameAgainChangesNothing() {
        var item = Given.item(fullForm());
        as("curator")
                .body(Map.of("version", 0, "date", "1939-08~"))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200)
                .body("version", is(0));
    }

    @Test
    void aChangeSaysItsVersion() {
        var path = API + "/items/" + Given.item(collection);
        as("curator")
                .body(Map.of("date", "1940"))
                .patch(path)
                .then()
                .statusCode(400)
                .body("type", endsWith("version-needed"));
        as("curator")
                .body(Map.of("date", "1940", "version", 3))
                .patch(path)
                .then()
                .statusCode(409)
                .body("current", is(0));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(Map.of("date", "1940"))
                .patch(path)
                .then()
                .statusCode(200);
        as("curator")
                .header("If-Match", "\"0\"")
                .body(Map.of("date", "1941"))
                .patch(path)
                .then()
                .statusCode(409);
    }

    @Test
    void aWrongChangeIsNamed() {
        var path = API + "/items/" + Given.item(collection);
        as("curator")
                .body(Map.of("version", 0, "title", Given.text("en", "")))
                .patch(path)
                .then()
                .statusCode(400)
                .body("fields", startsWith("title.texts"));
        as("curator")
                .body(Map.of("version", 0, "titel", "x"))
                .patch(path)
                .then()
                .statusCode(400)
                .body("fields", is("titel"));
        as("curator").body(List.of(1)).patch(path).then().statusCode(400);
    }

    @Test
    void readersSeeAndCountOnlyWhatIsForThem() {
        var draft = Given.item(collection);
        var published = Given.publishedItem(collection);
        var form = Given.itemForm(collection);
        form.put("visibility", "registered");
        var registered = Given.item(form);
        Given.publish(registered);
        var path = API + "/items?collection=" + collection;
        anonymous().get(path).then().body("total", is(1)).body("items.id", contains(published));
        as("reader").get(path).then().body("total", is(2)).body("items.id", contains(published, registered));
        as("translator-lv").get(path).then().body("total", is(3)).body("items.id", hasItem(draft));
        anonymous().get(path + "&state=draft").then().body("total", is(0));
        as("scanner").get(path + "&state=draft").then().body("items.id", contains(draft));
        anonymous().get(API + "/items/" + draft).then().statusCode(404);
        anonymous().get(API + "/items/" + registered).then().statusCode(404);
        as("reader").get(API + "/items/" + registered).then().statusCode(200);
    }

    @Test
    void aListIsPagedInAStableOrder() {
        var items = List.of(Given.item(collection), Given.item(collection), Given.item(collection));
        var path = API + "/items?size=2&collection=" + collection;
        as("archivist")
                .get(path)
                .then()
                .body("items.id", is(items.subList(0, 2)))
                .body("total", is(3));
        as("archivist")
                .get(path + "&page=2")
                .then()
                .body("items.id", is(items.subList(2, 3)))
                .body("page", is(2));
        as("archivist").get(path + "&page=9").then().statusCode(200).body("items", empty());
        as("archivist").get(API + "/items?size=201").then().statusCode(400).body("fields", is("size"));
        as("archivist").get(API + "/items?page=0").then().statusCode(400);
    }

    @Test
    void anIdentifierMistypedIsNotThere() {
        anonymous().get(API + "/items/a23456789b8").then().statusCode(404).contentType("application/problem+json");
        anonymous().get(API + "/items/a23456789b7").then().statusCode(404).body("type", endsWith("no-such-item"));
    }

    @Test
    void onlyArchivistsAndCuratorsDescribe() {
        var item = Given.item(collection);
        as("reviewer-et")
                .body(Given.itemForm(collection))
                .post(API + "/items")
                .then()
                .statusCode(403);
        as("reader")
                .body(Map.of("version", 0))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(403);
        anonymous().body(Given.itemForm(collection)).post(API + "/items").then().statusCode(401);
    }

    @Test
    void everyChangeIsRemembered() {
        var item = Given.item(collection);
        as("curator")
                .body(Map.of("version", 0, "date", "1940"))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200);
        assertThat(rows("""
                        select e.actor, e.action, cast(e.after as text) from audit_event e join item i on i.id = e.subject
                        where i.name = :item order by e.id
                        """, item))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("archivist", "creation"),
                        row -> assertThat(row).containsExactly("curator", "modification", "{\"date\": \"1940\"}"));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String item) {
        return entities.createNativeQuery(sql).setParameter("item", item).getResultList();
    }
}
