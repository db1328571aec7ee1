package org.atmina.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atmina.catalog.authority.AuthorityNames;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Authorities as curators make, change, merge and take them away, and as readers get to know them.
@QuarkusTest
class AuthorityIT {
    private static final String PATH = API + "/authorities";

    @Inject
    EntityManager entities;

    @Inject
    AuthorityNames names;

    @Test
    void anAuthorityHasAllThatWasSaid() {
        as("curator")
                .body(town("Tartu"))
                .post(PATH + "?lang=lv")
                .then()
                .statusCode(201)
                .header("Location", containsString(PATH + "/a"))
                .header("ETag", is("\"0\""))
                .body("kind", is("place"))
                .body("label.text", is("Tērbata"))
                .body("label.language", is("lv"))
                .body("label.fallback", is(false))
                .body("names.text", contains("Tartu", "Tērbata", "Dorpat"))
                .body("names[2].period", is("../1918"))
                .body("names[2].kind", is("historical"))
                .body("uris", contains("http://www.wikidata.org/entity/Q13972"))
                .body("coordinates.latitude", is(58.38f))
                .body("notes.en", is("city in Estonia"))
                .body("existence", nullValue())
                .body("curated", is(true))
                .body("items", is(0))
                .body("version", is(0));
    }

    private static Map<String, Object> town(String name) {
        var form = new LinkedHashMap<String, Object>();
        form.put("kind", "place");
        form.put(
                "names",
                List.of(
                        name("Dorpat", "de", "historical", "../1918"),
                        name(name, "et", "preferred", null),
                        name("Tērbata", "lv", "preferred", null)));
        form.put("uris", List.of("http://www.wikidata.org/entity/Q13972"));
        form.put("coordinates", Map.of("latitude", 58.38, "longitude", 26.72));
        form.put("notes", Map.of("en", "city in Estonia"));
        return form;
    }

    private static Map<String, Object> name(String text, String language, String kind, @Nullable String period) {
        var name = new LinkedHashMap<String, Object>(Map.of("text", text, "language", language, "kind", kind));
        if (period != null) {
            name.put("period", period);
        }
        return name;
    }

    private static Map<String, Object> person(String name) {
        return Map.of("kind", "person", "names", List.of(name(name, "en", "preferred", null)));
    }

    private static String made(Map<String, Object> form) {
        return as("curator")
                .body(form)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void wrongValuesAreNamed() {
        refused("kind", "city", "field-invalid").body("fields", is("kind"));
        refused("names", List.of(), "field-invalid").body("fields", is("names"));
        refused("names", List.of(name("Tartu", "et", "variant", null)), "preferred-name-missing");
        refused(
                        "names",
                        List.of(name("Tartu", "et", "preferred", null), name("Tarbatu", "et", "preferred", null)),
                        "preferred-name-twice")
                .body("detail", containsString("et"));
        refused(
                "names",
                List.of(name("Tartu", "et", "preferred", null), name("Tartu", "et", "variant", null)),
                "name-twice");
        refused("names", List.of(name("Tartu", "et", "preferred", "long ago")), "date-not-edtf");
        refused("names", List.of(name("x".repeat(501), "et", "preferred", null)), "field-invalid");
        refused("names", List.of(name("Tar\u202Etu", "et", "preferred", null)), "field-invalid");
        refused("uris", List.of("javascript:alert(1)"), "field-invalid");
        refused("existence", "1030", "fact-of-another-kind");
        refused("coordinates", Map.of("latitude", 91, "longitude", 0), "field-invalid");
        refused("colour", "blue", "field-invalid");
    }

    private static ValidatableResponse refused(String field, Object value, String slug) {
        var form = town("Tartu");
        form.put(field, value);
        return as("curator")
                .body(form)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith(slug));
    }

    @Test
    void aChangeSaysItsVersionAndAllThatStays() {
        var id = made(town("Tartu"));
        var form = town("Tartu linn");
        as("curator").body(form).put(PATH + "/" + id).then().statusCode(400).body("type", endsWith("version-needed"));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(form)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("names.text", hasItem("Tartu linn"))
                .body("names.text", not(hasItem("Tartu")));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(form)
                .put(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("current", is(1));
        form.put("version", 1);
        as("curator").body(form).put(PATH + "/" + id).then().statusCode(200).body("version", is(1));
        assertThat(actions(id)).containsExactly("creation", "modification");
    }

    @SuppressWarnings("unchecked")
    private List<String> actions(String id) {
        return entities.createNativeQuery("""
                        select e.action from audit_event e join authority a on a.id = e.subject
                        where a.name = :id order by e.id
                        """).setParameter("id", id).getResultList();
    }

    @Test
    void isFoundByTheBeginningOfAnyWordOfAnyName() {
        var id = made(person("Żółkiewska-Ozola " + System.nanoTime()));
        for (String q : List.of("zolk", "Żół", "OZOLA", "żółkiewska oz")) {
            anonymous().queryParam("q", q).get(PATH).then().statusCode(200).body("authorities.id", hasItem(id));
        }
        anonymous().queryParam("q", "olkiew").get(PATH).then().body("authorities.id", not(hasItem(id)));
        anonymous()
                .queryParam("q", "zolk")
                .queryParam("kind", "place")
                .get(PATH)
                .then()
                .body("authorities.id", not(hasItem(id)));
        anonymous().queryParam("q", "%_\\").get(PATH).then().statusCode(200);
        anonymous().queryParam("kind", "city").get(PATH).then().statusCode(400).body("fields", is("kind"));
        anonymous().queryParam("size", 1).get(PATH).then().body("authorities.size()", is(1));
    }

    @Test
    void onlyWhatNothingLinksToIsTakenAway() {
        var id = made(person("Linked " + System.nanoTime()));
        var item = itemOf(id);
        as("curator")
                .header("If-Match", "\"0\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("authority-in-use"));
        var patch = new LinkedHashMap<String, Object>(Map.of("version", 0));
        patch.put("agents", null);
        as("curator").body(patch).patch(API + "/items/" + item).then().statusCode(200);
        as("curator").header("If-Match", "\"0\"").delete(PATH + "/" + id).then().statusCode(204);
        anonymous().get(PATH + "/" + id).then().statusCode(404).body("type", endsWith("no-such-authority"));
    }

    private static String itemOf(String authority) {
        var form = Given.itemForm(Given.collection());
        form.put("agents", List.of(Map.of("role", "creator", "authority", authority)));
        return Given.item(form);
    }

    @Test
    void itemsLinkByIdentifierAndSpeakTheReadersLanguage() {
        var id = made(town("Tartu"));
        var form = Given.itemForm(Given.collection());
        form.put("agents", List.of(Map.of("role", "place", "authority", id)));
        var item = Given.item(form);
        as("curator").get(API + "/items/" + item + "?lang=lv").then().body("agents[0].name", is("Tērbata"));
        as("curator")
                .get(API + "/items/" + item + "?lang=et")
                .then()
                .body("agents[0].name", is("Tartu"))
                .body("agents[0].language", is("et"))
                .body("agents[0].authority", is(id))
                .body("agents[0].kind", is("place"));
        anonymous().get(PATH + "/" + id).then().body("items", is(0));
        Given.publish(item);
        anonymous().get(PATH + "/" + id).then().body("items", is(1));
        as("curator")
                .body(Map.of("version", 1, "date", "1940"))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200)
                .body("agents[0].authority", is(id));
    }

    @Test
    void anAgentIsSomebodyThatThereIs() {
        var form = Given.itemForm(Given.collection());
        form.put("agents", List.of(Map.of("role", "place", "authority", "a23456789b7")));
        as("curator")
                .body(form)
                .post(API + "/items")
                .then()
                .statusCode(400)
                .body("type", endsWith("no-such-authority"));
    }

    @Test
    void whoIsNamedOnADraftOnlyIsForStaff() {
        var form = Given.itemForm(Given.collection());
        form.put("agents", List.of(Map.of("role", "creator", "name", "Secretperson " + System.nanoTime())));
        var item = Given.item(form);
        String id = as("curator").get(API + "/items/" + item).path("agents[0].authority");
        anonymous().get(PATH + "/" + id).then().statusCode(404);
        anonymous().queryParam("q", "secretperson").get(PATH).then().body("total", is(0));
        as("translator-lv").get(PATH + "/" + id).then().statusCode(200).body("curated", is(false));
        assertThat(names.in(List.of("Secretperson"))).isEmpty();
        Given.publish(item);
        anonymous().get(PATH + "/" + id).then().statusCode(200).body("items", is(1));
    }

    @Test
    void mergedNamesAndLinksMoveToTheSuccessor() {
        long unique = System.nanoTime();
        var stays = made(person("Jaan Tamm " + unique));
        var goes = made(Map.of(
                "kind",
                "person",
                "names",
                List.of(
                        name("Ivan Tamm " + unique, "en", "preferred", null),
                        name("Янис Тамм", "ru", "preferred", null)),
                "existence",
                "1900/1941"));
        var item = itemOf(goes);
        as("curator")
                .body(Map.of("into", stays, "version", 7))
                .post(PATH + "/" + goes + "/merge")
                .then()
                .statusCode(409)
                .body("type", endsWith("version-stale"));
        as("curator")
                .body(Map.of("into", stays, "version", 0))
                .post(PATH + "/" + goes + "/merge")
                .then()
                .statusCode(200)
                .body("id", is(stays))
                .body("existence", is("1900/1941"))
                .body("names.findAll { it.kind == 'preferred' }.language", containsInAnyOrder("en", "ru"))
                .body("names.find { it.text == 'Ivan Tamm " + unique + "' }.kind", is("variant"))
                .body("items", is(1));
        anonymous()
                .redirects()
                .follow(false)
                .get(PATH + "/" + goes)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/" + stays));
        as("curator").get(API + "/items/" + item).then().body("agents[0].authority", is(stays));
        as("curator")
                .header("If-Match", "\"1\"")
                .body(person("Again"))
                .put(PATH + "/" + goes)
                .then()
                .statusCode(410)
                .body("successor", is(stays));
        as("curator").get(API + "/items/" + itemOf(goes)).then().body("agents[0].authority", is(stays));
    }

    @Test
    void onlyTwoOfAKindAreMerged() {
        var place = made(town("Tartu"));
        var person = made(person("Tartu"));
        merge(place, person).statusCode(409).body("type", endsWith("merge-of-two-kinds"));
        merge(place, place).statusCode(400).body("type", endsWith("merge-into-itself"));
        merge(place, "a23456789b7").statusCode(404);
    }

    private static ValidatableResponse merge(String goes, String stays) {
        return as("curator")
                .body(Map.of("into", stays, "version", 0))
                .post(PATH + "/" + goes + "/merge")
                .then();
    }

    @Test
    void itemsAreIndexedAgainWhenANameChanges() {
        var id = made(person("Before " + System.nanoTime()));
        itemOf(id);
        long before = lastChange();
        as("curator")
                .header("If-Match", "\"0\"")
                .body(person("After"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);
        assertThat(lastChange()).isGreaterThan(before);
    }

    private long lastChange() {
        return ((Number) entities.createNativeQuery("select last_value from outbox_id_seq")
                        .getSingleResult())
                .longValue();
    }

    @Test
    void namesAreRecognisedSoonAfterTheyAreMade() {
        var name = "Zyxograd" + System.nanoTime();
        var id = made(Map.of("kind", "place", "names", List.of(name(name, "en", "preferred", null))));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var found = new ArrayList<>(names.in(List.of("near", name.toUpperCase(Locale.ROOT))));
            assertThat(found).singleElement().satisfies(naming -> {
                assertThat(naming.name().value()).isEqualTo(id);
                assertThat(naming.from()).isEqualTo(1);
            });
        });
    }

    @Test
    void readersSeeNoMoreThanNames() {
        anonymous().body(town("Tartu")).post(PATH).then().statusCode(401);
        as("translator-lv").body(town("Tartu")).post(PATH).then().statusCode(403);
        as("scanner").delete(PATH + "/a23456789b7").then().statusCode(403);
        anonymous().get(PATH + "?q=nobodyhasthisname").then().body("authorities", empty());
    }
}
