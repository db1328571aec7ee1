package org.atmina.catalog.http;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CollectionIT {
    @Test
    void aNewCollectionSaysWhereItIs() {
        var form = Given.collectionForm();
        as("archivist")
                .body(form)
                .post(API + "/collections")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/collections/a[0-9a-z]{10}"))
                .body("identifier", is(form.get("identifier")))
                .body("ark", startsWith("ark:/99999/a"))
                .body("level", is("fonds"))
                .body("title.text", is("Papers of a test"))
                .body("title.language", is("en"))
                .body("title.status", is("source"))
                .body("title.fallback", is(false))
                .body("parent", nullValue())
                .body("version", is(0));
    }

    @Test
    void anIdentifierIsTakenOnce() {
        var form = Given.collectionForm();
        Given.collection(form);
        as("curator")
                .body(form)
                .post(API + "/collections")
                .then()
                .statusCode(409)
                .body("type", endsWith("identifier-taken"));
    }

    @Test
    void stagesOfATreeAreListedBelowTheirParent() {
        var fonds = Given.collection();
        var series = below(fonds, "series");
        as("archivist")
                .get(API + "/collections?parent=" + fonds)
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("collections.id", contains(series))
                .body("collections[0].parent.id", is(fonds));
    }

    @Test
    void aCollectionDoesNotMoveIntoItself() {
        var fonds = Given.collection();
        var series = below(fonds, "fonds");
        as("curator")
                .body(Map.of("version", 0, "parent", series))
                .patch(API + "/collections/" + fonds)
                .then()
                .statusCode(409)
                .body("type", endsWith("collection-inside-itself"));
    }

    @Test
    void aFondsIsNoPartOfASeries() {
        var series = below(Given.collection(), "series");
        var form = Given.collectionForm();
        form.put("parent", series);
        as("curator")
                .body(form)
                .post(API + "/collections")
                .then()
                .statusCode(409)
                .body("type", endsWith("level-above-its-parent"));
    }

    @Test
    void aParentThatIsNotThereIsWrong() {
        var form = Given.collectionForm();
        form.put("parent", "a23456789b7");
        as("curator")
                .body(form)
                .post(API + "/collections")
                .then()
                .statusCode(400)
                .body("type", endsWith("no-such-collection"));
    }

    @Test
    void nullTakesTheParentAway() {
        var series = below(Given.collection(), "series");
        var patch = new HashMap<String, Object>();
        patch.put("version", 0);
        patch.put("parent", null);
        as("curator")
                .body(patch)
                .patch(API + "/collections/" + series)
                .then()
                .statusCode(200)
                .body("parent", nullValue());
    }

    @Test
    void onlyNamedFieldsChange() {
        var form = Given.collectionForm();
        form.put("description", Given.text("en", "Letters and cards."));
        var id = Given.collection(form);
        as("curator")
                .body(Map.of("version", 0, "title", Map.of("texts", Map.of("en", "Other papers"))))
                .patch(API + "/collections/" + id)
                .then()
                .statusCode(200)
                .body("title.text", is("Other papers"))
                .body("description.text", is("Letters and cards."))
                .body("identifier", is(form.get("identifier")))
                .body("version", is(1));
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = Given.collection();
        as("curator")
                .body(Map.of("version", 7, "level", "series"))
                .patch(API + "/collections/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("version-stale"))
                .body("current", is(0));
    }

    @Test
    void readersSeeACollectionOnceItHoldsSomethingForThem() {
        // Given
        var fonds = Given.collection();
        var series = below(fonds, "series");
        var path = API + "/collections/" + fonds;
        anonymous().get(path).then().statusCode(404).body("type", endsWith("no-such-collection"));
        // When
        var item = Given.publishedItem(series);
        // Then
        anonymous().get(path).then().statusCode(200);
        anonymous().get(API + "/collections?parent=" + fonds).then().body("total", is(1));
        // and when it is gone, so is the collection
        Given.withdraw(item, "Test");
        anonymous().get(path).then().statusCode(404);
        anonymous().get(API + "/collections?parent=" + fonds).then().body("total", is(0));
    }

    @Test
    void onlyArchivistsAndCuratorsMakeCollections() {
        as("translator-lv")
                .body(Given.collectionForm())
                .post(API + "/collections")
                .then()
                .statusCode(403);
        anonymous()
                .body(Given.collectionForm())
                .post(API + "/collections")
                .then()
                .statusCode(401);
    }

    private static String below(String parent, String level) {
        var form = new LinkedHashMap<>(Given.collectionForm());
        form.put("parent", parent);
        form.put("level", level);
        return Given.collection(form);
    }
}
