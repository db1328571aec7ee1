package org.atmina.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.atmina.language.InterfaceLanguage;
import org.atmina.testing.Given;
import org.atmina.testing.Tokens;
import org.junit.jupiter.api.Test;

/// How far collections are translated; and that what is kept for it, and for work lists, is what is true.
@QuarkusTest
class CoverageIT {
    private static final int ACTS = 40;

    @Inject
    Documents documents;

    @Inject
    Coverages coverages;

    @Test
    void countsUnitsAndWordsOfTheWholeSubtree() {
        // Given
        var top = Given.collection();
        var form = new HashMap<>(Given.collectionForm());
        form.put("level", "series");
        form.put("parent", top);
        var below = Given.collection(form);
        var item = documents.of(below, "Eins zwei drei.", "Vier fünf.", "Sechs.");
        var units = documents.units(item);
        documents.approved(units.get(0), "lv", "Viens divi trīs.");
        documents.approved(units.get(1), "lv", "Četri pieci.");
        documents.correct(units.get(1), "Vier, fünf.").then().statusCode(200);
        documents.save("translator-lv", units.get(2), "lv", 0, "Seši.").then().statusCode(200);
        documents.step("translator-lv", units.get(2), "lv", "submit", 1).then().statusCode(200);
        // When
        var answer = coverage("curator", top);
        // Then
        answer.body("languages", hasSize(6));
        // two collections and an item of five words each in English: "Papers of a test" twice, "A letter of a test"
        number(answer, "lv", "source", 6, 4 + 4 + 5 + 6);
        number(answer, "lv", "untranslated", 3, 13);
        number(answer, "lv", "translated", 3, 6);
        number(answer, "lv", "approved", 1, 3);
        number(answer, "lv", "stale", 1, 2);
        number(answer, "lv", "inReview", 1, 1);
        number(answer, "lv", "machine", 0, 0);
        number(answer, "en", "source", 3, 6);
    }

    @Test
    void readersGetTheNumbersOfWhatTheySee() {
        var collection = Given.collection();
        documents.of(collection, "Für alle zu lesen.");
        var hidden = documents.of(collection, "Nur für uns.");
        as("curator")
                .body(Map.of("version", version(hidden), "visibility", "staff"))
                .patch(API + "/items/" + hidden)
                .then()
                .statusCode(200);
        number(coverage("curator", collection), "lv", "source", 5, 4 + 5 + 4 + 5 + 3);
        var open = anonymous()
                .get(API + "/collections/" + collection + "/coverage")
                .then()
                .statusCode(200);
        number(open, "lv", "source", 3, 4 + 5 + 4);
        number(coverage("reader", collection), "lv", "source", 3, 4 + 5 + 4);
        anonymous()
                .get(API + "/collections/" + Given.collection() + "/coverage")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsKeptIsWhatIsTrueAfterActsOfManyAtOnce() {
        // Given
        var collections = List.of(Given.collection(), Given.collection());
        var items = IntStream.range(0, 3)
                .mapToObj(i -> documents.of(collections.get(0), "Alpha beta gamma " + i, "Delta epsilon", "Zeta"))
                .toList();
        List.of("translator-lv", "translator-et", "reviewer-lv", "reviewer-et", "curator", "archivist")
                .forEach(Tokens::of);
        // When
        var people = IntStream.range(0, 3)
                .mapToObj(seed -> CompletableFuture.runAsync(() -> acts(new Random(seed), items, collections)))
                .toList();
        people.forEach(CompletableFuture::join);
        // Then
        assertThat(difference()).isZero();
        assertThat(strayedNumbers()).isZero();
        coverages.settle();
        assertThat(strayedNumbers()).isZero();
        assertThat(documents.ask(Long.class, "select count(*) from work_tally where not settled"))
                .isZero();
    }

    @Test
    void theDatabaseKnowsTheLanguagesOfTheArchive() {
        var known = documents.ask(String.class, "select string_agg(l, ' ') from work_languages() l");
        assertThat(known.split(" "))
                .containsExactlyInAnyOrderElementsOf(
                        InterfaceLanguage.tags().stream().map(Object::toString).toList());
    }

    /// Whatever becomes of each act: refused ones are fine, too.
    private void acts(Random random, List<String> items, List<String> collections) {
        for (int i = 0; i < ACTS; i++) {
            var item = items.get(random.nextInt(items.size()));
            var units = documents.units(item);
            var unit = units.get(random.nextInt(units.size()));
            var language = random.nextBoolean() ? "lv" : "et";
            int revision = as("curator")
                    .get(API + "/text-units/" + unit + "/translations/" + language + "/revisions")
                    .then()
                    .extract()
                    .<List<Integer>>path("revision")
                    .stream()
                    .findFirst()
                    .orElse(0);
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 ->
                    documents.save("translator-" + language, unit, language, revision, "Teksts " + random.nextInt());
                case 4, 5 -> documents.step("translator-" + language, unit, language, "submit", Math.max(1, revision));
                case 6, 7 -> documents.step("reviewer-" + language, unit, language, "approve", Math.max(1, revision));
                case 8 -> documents.reject("reviewer-" + language, unit, language, Math.max(1, revision), "Nein");
                case 9 -> documents.correct(unit, "Neu " + random.nextInt(5) + " und länger");
                case 10 -> documents.readAgain(item, "Alpha " + random.nextInt(), "Delta epsilon", "Neues Ende");
                default -> move(item, collections.get(random.nextInt(2)));
            }
        }
    }

    private static void move(String item, String collection) {
        as("curator")
                .body(Map.of("version", version(item), "collection", collection))
                .patch(API + "/items/" + item);
    }

    private static int version(String item) {
        return as("curator").get(API + "/items/" + item).then().extract().path("version");
    }

    private long difference() {
        return documents.ask(Long.class, """
                select count(*) from ((select * from work_entry except select * from work_truth)
                                      union all
                                      (select * from work_truth except select * from work_entry)) different
                """);
    }

    private long strayedNumbers() {
        return documents.ask(Long.class, """
                select count(*) from (
                    select owner_id, collection_id, language, state, shown
                    from (select owner_id, collection_id, language, state, shown, units, words from work_tally
                          union all
                          select owner_id, collection_id, language, state, shown, -1, -words from work_entry) all_lines
                    group by owner_id, collection_id, language, state, shown
                    having sum(units) <> 0 or sum(words) <> 0) strayed
                """);
    }

    private static ValidatableResponse coverage(String user, String collection) {
        return as(user).get(API + "/collections/" + collection + "/coverage")
                .then()
                .statusCode(200);
    }

    private static void number(ValidatableResponse answer, String language, String what, int units, int words) {
        var path = "languages.find { it.language == '" + language + "' }." + what;
        answer.body(path + ".units", is(units), path + ".words", is(words));
    }
}
