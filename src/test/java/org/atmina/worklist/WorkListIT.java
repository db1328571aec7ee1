package org.atmina.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.language.LanguageTag;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People look for work and find what is theirs to do, with real tokens.
@QuarkusTest
class WorkListIT {
    private static final LanguageTag LATVIAN = LanguageTag.of("lv");

    @Inject
    Documents documents;

    @Inject
    WorkLists lists;

    private String collection = "";
    private String item = "";
    private List<String> units = List.of();

    @BeforeEach
    void aPageOfFourParagraphs() {
        collection = Given.collection();
        item = documents.of(
                collection,
                "Der Vertrag war geheim.",
                "Er wurde in Moskau am Abend unterzeichnet.",
                "Niemand wusste davon.",
                "Ende.");
        units = documents.units(item);
    }

    @Test
    void aTranslatorFindsWhatNobodyHasBegunInReadingOrder() {
        work("translator-lv", Map.of("kind", "segments"))
                .body("units.unit", is(units))
                .body("units[1].words", is(7))
                .body("units[1].file", is(1), "units[1].page", is(1))
                .body("units[1].beginning", is("Er wurde in Moskau am Abend unterzeichnet."))
                .body("units[1].state", is("untranslated"), "units[1].revision", is(0))
                .body("units[1].of.item", is(item), "units[1].of.title.text", is("A letter of a test"))
                .body("units[1].claim", nullValue(), "next", nullValue());
    }

    @Test
    void ownDraftsAreGoneOnWithAndThoseOfOthersAreNot() {
        documents.save("translator-lv", units.get(0), "lv", 0, "Līgums bija slepens.");
        documents.save("editor-lv", units.get(1), "lv", 0, "Tas tika parakstīts Maskavā.");
        work("translator-lv", Map.of("state", "draft"))
                .body("units.unit", contains(units.get(0)))
                .body("units[0].revision", is(1), "units[0].author", is("translator-lv"));
        work("translator-lv", Map.of("mine", true)).body("units.unit", contains(units.get(0)));
        work("editor-lv", Map.of("state", "draft")).body("units.unit", contains(units.get(1)));
        work("curator", Map.of("task", "all", "state", "draft", "language", "lv"))
                .body("units.unit", contains(units.get(0), units.get(1)));
    }

    @Test
    void whatWasRejectedComesBackWithTheReason() {
        submit("translator-lv", 0);
        documents
                .reject("reviewer-lv", units.get(0), "lv", 1, "Trūkst vārda")
                .then()
                .statusCode(200);
        work("editor-lv", Map.of("state", "rejected"))
                .body("units.unit", contains(units.get(0)))
                .body("units[0].reason", is("Trūkst vārda"))
                .body("units[0].since", notNullValue());
    }

    @Test
    void aReviewerFindsWhatOthersHandedInAndNothingOfTheirOwn() {
        submit("translator-lv", 0);
        submit("editor-lv", 1);
        work("reviewer-lv", Map.of("task", "review")).body("units.unit", contains(units.get(0), units.get(1)));
        work("editor-lv", Map.of("task", "review")).body("units.unit", contains(units.get(0)));
        work("translator-lv", Map.of("task", "review")).body("units", empty());
        work("reviewer-et", Map.of("task", "review")).body("units", empty());
    }

    @Test
    void aWordingThatOneHasWrittenBeforeIsNotOnesOwnToReview() {
        documents.save("editor-lv", units.get(0), "lv", 0, "Līgums bija slepens.");
        documents.save("translator-lv", units.get(0), "lv", 1, "Cits teksts.");
        documents.save("translator-lv", units.get(0), "lv", 2, "Līgums bija slepens.");
        documents.step("translator-lv", units.get(0), "lv", "submit", 3).then().statusCode(200);
        work("editor-lv", Map.of("task", "review")).body("units", empty());
        work("reviewer-lv", Map.of("task", "review")).body("units.unit", contains(units.get(0)));
    }

    @Test
    void aCorrectedSourceBringsItsTranslationsBackInEveryLanguage() {
        documents.approved(units.get(0), "lv", "Līgums bija slepens.");
        documents.approved(units.get(0), "fi", "Sopimus oli salainen.");
        work("translator-lv", Map.of("task", "stale")).body("units", empty());
        documents.correct(units.get(0), "Der Pakt war geheim.").then().statusCode(200);
        for (var language : List.of("lv", "fi")) {
            work("translator-" + language, Map.of("task", "stale"))
                    .body("units.unit", contains(units.get(0)))
                    .body("units[0].state", is("stale"), "units[0].sourceChanged", is(true));
        }
    }

    @Test
    void aListIsNarrowedByKindSizeAgePlaceAndClaim() {
        work("translator-lv", Map.of("kind", "fields", "item", item))
                .body("units.unit", contains(documents.title(item)));
        work("translator-lv", Map.of("minWords", 3, "maxWords", 4, "kind", "segments"))
                .body("units.unit", contains(units.get(0), units.get(2)));
        work("translator-lv", Map.of("olderThan", 1)).body("units", empty());
        work("translator-lv", Map.of("newerThan", 1, "item", item, "sort", "longest", "kind", "segments"))
                .body("units.words", contains(7, 4, 3, 1));
        as("translator-lv")
                .body(Map.of("unit", units.get(2), "language", "lv"))
                .post(API + "/work/claims")
                .then()
                .statusCode(200);
        work("translator-lv", Map.of("claimed", "me"))
                .body("units.unit", contains(units.get(2)))
                .body("units[0].claim.by", is("translator-lv"), "units[0].claim.mine", is(true));
        work("editor-lv", Map.of("claimed", "others")).body("units[0].claim.mine", is(false));
        work("editor-lv", Map.of("claimed", "nobody", "kind", "segments"))
                .body("units.unit", contains(units.get(0), units.get(1), units.get(3)));
    }

    @Test
    void aCollectionHoldsWhatLiesBelowIt() {
        var form = new HashMap<>(Given.collectionForm());
        form.put("level", "series");
        form.put("parent", collection);
        var below = documents.of(Given.collection(form), "Eine Akte.");
        work("translator-et", Map.of("kind", "segments", "sort", "shortest"))
                .body("units.of.item", containsInAnyOrder(item, item, item, item, below));
    }

    @Test
    void aListIsReadOnFromItsPlaceWhileEntriesComeAndGo() {
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var asked = new HashMap<String, Object>(Map.of("kind", "segments", "sort", "shortest", "size", 1));
            if (next != null) {
                asked.put("after", next);
            }
            var answer = work("translator-lv", asked).extract();
            seen.addAll(answer.<List<String>>path("units.unit"));
            next = answer.path("next");
            documents.save("translator-lv", seen.getLast(), "lv", 0, "Darīts.");
            documents
                    .step("translator-lv", seen.getLast(), "lv", "submit", 1)
                    .then()
                    .statusCode(200);
        } while (next != null);
        assertThat(seen).containsExactly(units.get(3), units.get(2), units.get(0), units.get(1));
    }

    @Test
    void aPlaceThatIsNoneAndAParameterThatMeansNothingAreRefusedByName() {
        for (var wrong : List.of(
                Map.of("after", "AAAA"),
                Map.of("sort", "best"),
                Map.of("task", "rest"),
                Map.of("size", "0"),
                Map.of("olderThan", "-1"),
                Map.of("state", "gone"),
                Map.of("language", "?"),
                Map.of("item", "nothing"))) {
            as("translator-lv")
                    .queryParams(wrong)
                    .get(API + "/work")
                    .then()
                    .statusCode(400)
                    .body("type", is("urn:atmina:problem:field-invalid"))
                    .body("fields", is(wrong.keySet().iterator().next()));
        }
        var place = work("translator-lv", Map.of("size", 1)).extract().path("next");
        as("translator-lv")
                .queryParams(Map.of("sort", "oldest", "after", place))
                .get(API + "/work")
                .then()
                .statusCode(400);
    }

    @Test
    void whoIsLimitedToACollectionFindsWorkInItOnly() {
        var limited = documents.of(limitedCollection(), "Ein Dokument.");
        as("translator-lv-limited")
                .queryParam("item", item)
                .get(API + "/work")
                .then()
                .body("units", empty());
        as("translator-lv-limited")
                .queryParams(Map.of("item", limited, "kind", "segments"))
                .get(API + "/work")
                .then()
                .body("units.unit", is(documents.units(limited)));
        as("translator-lv-limited")
                .queryParam("collection", collection)
                .get(API + "/work")
                .then()
                .body("units", empty());
    }

    @Test
    void whatWasWithdrawnIsNobodysWork() {
        Given.withdraw(item, "A test");
        work("translator-lv", Map.of()).body("units.of.item", is(java.util.Collections.singletonList(null)));
    }

    @Test
    void documentsAreListedWithWhatThereIsToDoInThem() {
        var second = documents.of(collection, "Ein Wort mehr.");
        as("editor-lv")
                .body(Map.of("item", second, "language", "lv"))
                .post(API + "/work/claims")
                .then()
                .statusCode(200);
        as("translator-lv")
                .queryParams(Map.of("collection", collection, "kind", "segments", "sort", "longest"))
                .get(API + "/work/items")
                .then()
                .statusCode(200)
                .body("items.of.item", contains(item, second))
                .body("items.units", contains(4, 1), "items.words", contains(15, 3))
                .body("items.claimed", contains(0, 1), "items.claimedByMe", contains(0, 0));
        var first = as("translator-lv")
                .queryParams(Map.of("collection", collection, "kind", "segments", "sort", "longest", "size", 1))
                .get(API + "/work/items")
                .then()
                .body("items.of.item", contains(item))
                .extract()
                .path("next");
        as("translator-lv")
                .queryParams(Map.of(
                        "collection", collection, "kind", "segments", "sort", "longest", "size", 1, "after", first))
                .get(API + "/work/items")
                .then()
                .body("items.of.item", contains(second), "next", nullValue());
    }

    @Test
    void aWholeListIsReadAsAStream() {
        var translator = new Reader("translator-lv", Set.of("translator", "translator-lv"), Set.of());
        var place = WorkFilter.Place.ofItem(documents.id(item));
        var found = lists.units(WorkFilter.of(WorkTask.TRANSLATE, LATVIAN, place), translator)
                .map(unit -> unit.unit().toString())
                .toList();
        assertThat(found).containsSubsequence(units).hasSize(5);
    }

    /// The collection that the limited translator's account names.
    private static String limitedCollection() {
        String known = as("curator")
                .get(API + "/collections?identifier=baltic-states")
                .then()
                .extract()
                .path("collections[0].id");
        if (known != null) {
            return known;
        }
        var form = Given.collectionForm();
        form.put("identifier", "baltic-states");
        return Given.collection(form);
    }

    private void submit(String user, int paragraph) {
        documents
                .save(user, units.get(paragraph), "lv", 0, "Teksts " + user)
                .then()
                .statusCode(200);
        documents.step(user, units.get(paragraph), "lv", "submit", 1).then().statusCode(200);
    }

    private ValidatableResponse work(String user, Map<String, ?> parameters) {
        var asked = new HashMap<String, Object>(parameters);
        asked.putIfAbsent("collection", collection);
        return as(user).queryParams(asked).get(API + "/work").then().statusCode(200);
    }
}
