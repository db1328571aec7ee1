package org.atmina.catalog.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.atmina.catalog.Box;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.Texts;
import org.atmina.catalog.WordBox;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A source is put right by people, and everything that hangs on it goes along: with real tokens of a
/// real Keycloak.
@QuarkusTest
class CorrectionIT {
    private static final String MISREAD = "Hcrr Ribbentrop sprach.";
    private static final String RIGHT = "Herr Ribbentrop sprach.";
    private static final String SECOND = "Der Vertrag war streng geheim.";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private String item = "";
    private UUID itemId = new UUID(0, 0);
    private UUID file = new UUID(0, 0);

    @BeforeEach
    void aPageThatAMachineHasRead() {
        item = Given.publishedItem(Given.collection());
        itemId = items.byName(new PublicId(item)).orElseThrow().id();
        file = ReadText.file(files, itemId);
        ReadText.page(files, file, 1, MISREAD, SECOND);
    }

    @Test
    void aCorrectedWordKeepsItsPlaceAndTheUnitItsIdentity() {
        // Given
        var before = segments();
        // When
        correct("archivist", unit(0), RIGHT)
                .statusCode(200)
                .body("text", is(RIGHT), "version", is(1), "reason", is("correction"), "by", is("archivist"))
                .body("note", is("A slip of the machine"));
        // Then
        var after = segments();
        assertThat(after).hasSize(2);
        assertThat(after.getFirst().unit().id())
                .isEqualTo(before.getFirst().unit().id());
        assertThat(after.getFirst().id()).isNotEqualTo(before.getFirst().id());
        assertThat(after.getFirst().words())
                .containsExactly(
                        new WordBox(0, 4, new Box(0, 100, 40, 40), 100),
                        new WordBox(5, 15, new Box(50, 100, 100, 40), 90),
                        new WordBox(16, 23, new Box(160, 100, 70, 40), 90));
        assertThat(after.get(1).words()).isEqualTo(before.get(1).words());
        assertThat(after.get(1).unit())
                .isEqualTo(unitOf(before.get(1), after.get(1).id()));
    }

    private static Object unitOf(SegmentRecord before, UUID segment) {
        var unit = before.unit();
        return new org.atmina.catalog.TextUnitRecord(
                unit.id(),
                unit.itemId(),
                null,
                unit.role(),
                segment,
                unit.sourceLanguage(),
                unit.sourceText(),
                unit.hashes(),
                unit.version());
    }

    @Test
    void whatTheSourceWasIsKeptAndCompared() {
        correct("curator", unit(0), RIGHT).statusCode(200);
        anonymous()
                .get(source(unit(0)) + "/history")
                .then()
                .statusCode(200)
                .body("text", contains(RIGHT, MISREAD))
                .body("by", contains("curator", "archive"))
                .body("reason", contains("correction", null));
        anonymous()
                .get(source(unit(0)) + "/diff")
                .then()
                .body("pieces[0].kind", is("replaced"), "pieces[0].before", is("Hcrr"), "pieces[0].after", is("Herr"))
                .body("pieces[1].kind", is("same"), "pieces", hasSize(2));
        anonymous()
                .queryParam("from", "0".repeat(64))
                .get(source(unit(0)) + "/diff")
                .then()
                .statusCode(400)
                .body("type", is("urn:atmina:problem:no-such-wording"));
    }

    @Test
    void everyTextOfThePageIsAVersionOfItsOwn() {
        correct("archivist", unit(0), RIGHT).statusCode(200);
        var versions = anonymous()
                .get(versions() + "?page=1")
                .then()
                .body("kind", contains("corrected", "ocr"))
                .body("present", contains(true, false))
                .body("[0].engine", is("archivist"))
                .body("[1].engine", is("reader 5"))
                .extract();
        String corrected = versions.path("[0].id");
        String ocr = versions.path("[1].id");
        assertThat(versions.<String>path("[0].derivedFrom")).isEqualTo(ocr);
        anonymous().get(versions() + "/" + ocr).then().body("text", is(MISREAD + "\n\n" + SECOND));
        anonymous()
                .get(versions() + "/" + corrected + "/diff")
                .then()
                .body("from.id", is(ocr), "pieces[0].before", is("Hcrr"), "pieces[0].after", is("Herr"));
        anonymous()
                .get(versions() + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", is("urn:atmina:problem:no-such-text-version"));
    }

    @Test
    void aLaterReadingByAMachineLeavesTheCorrectionAlone() {
        correct("archivist", unit(0), RIGHT).statusCode(200);
        var corrected = segments();
        ReadText.page(files, file, 1, "Ilerr Ribbentrop spraeh.", SECOND);
        assertThat(segments()).isEqualTo(corrected);
        anonymous()
                .get(versions() + "?page=1")
                .then()
                .body("kind", contains("ocr", "corrected", "ocr"))
                .body("present", contains(false, true, false));
    }

    @Test
    void oneMayGoBackToAnEarlierWording() {
        var first = hash(unit(0));
        correct("archivist", unit(0), RIGHT).statusCode(200);
        correct("archivist", unit(0), MISREAD).statusCode(200).body("hash", is(first));
        correct("archivist", unit(0), RIGHT).statusCode(200);
        anonymous().get(versions() + "?page=1").then().body("$", hasSize(4)).body("present[0]", is(true));
    }

    @Test
    void theSameCorrectionTwiceIsOne() {
        var base = hash(unit(0));
        correct("archivist", unit(0), base, RIGHT, false).statusCode(200);
        correct("archivist", unit(0), base, RIGHT, false).statusCode(200).body("version", is(1));
        anonymous().get(versions() + "?page=1").then().body("$", hasSize(2));
    }

    @Test
    void whoComesSecondGetsBothSidesChanges() {
        var base = hash(unit(1));
        correct("archivist", unit(1), base, "Der Vertrag war völlig geheim.", false)
                .statusCode(200);
        correct("curator", unit(1), base, "Jener Vertrag war streng geheim.", false)
                .statusCode(409)
                .body("type", is("urn:atmina:problem:source-overtaken"))
                .body("current", is(hash(unit(1))))
                .body("base", is(SECOND))
                .body("theirChanges.kind", hasItem("replaced"))
                .body("conflicts", hasSize(0))
                .body("merged", is("Jener Vertrag war völlig geheim."));
        correct("curator", unit(1), base, "Der Vertrag war ganz geheim.", false)
                .statusCode(409)
                .body("conflicts[0].base", is("streng"))
                .body("conflicts[0].yours", is("ganz"))
                .body("conflicts[0].theirs", is("völlig"))
                .body("merged", nullValue());
    }

    @Test
    void severalCorrectionsOfAPageAreOneTextOrNone() {
        var body = Map.of(
                "note",
                "Read against the scan",
                "corrections",
                List.of(
                        Map.of("unit", unit(0), "baseHash", hash(unit(0)), "text", RIGHT),
                        Map.of("unit", unit(1), "baseHash", hash(unit(1)), "text", "Der Vertrag war geheim.")));
        as("archivist")
                .body(body)
                .post(text() + "/corrections")
                .then()
                .statusCode(200)
                .body("units", hasSize(2));
        anonymous().get(versions() + "?page=1").then().body("$", hasSize(2));
        var half = Map.of(
                "corrections",
                List.of(
                        Map.of("unit", unit(0), "baseHash", hash(unit(0)), "text", "Frau Ribbentrop."),
                        Map.of("unit", unit(1), "baseHash", "0".repeat(64), "text", "Der Vertrag.")));
        as("archivist")
                .body(half)
                .post(text() + "/corrections")
                .then()
                .statusCode(409)
                .body("unit", is(unit(1)));
        assertThat(segments().getFirst().unit().sourceText()).isEqualTo(RIGHT);
    }

    @Test
    void unitsOfAnotherItemAreNotCorrectedThroughThisOne() {
        var other = Given.publishedItem(Given.collection());
        as("archivist")
                .body(Map.of("corrections", List.of(Map.of("unit", unit(0), "baseHash", hash(unit(0)), "text", RIGHT))))
                .post(API + "/items/" + other + "/text/corrections")
                .then()
                .statusCode(404);
    }

    @Test
    void aTextWithoutPagesIsCorrectedTooAndTypesetAnew() {
        var flowing = ReadText.file(files, itemId);
        ReadText.flowing(files, flowing, "Erstens lOth.", "Zweitens.");
        var unit = segments().get(2).unit().id().toString();
        correct("archivist", unit, "Erstens 10th.").statusCode(200);
        assertThat(segments().subList(2, 4))
                .extracting(segment -> segment.unit().sourceText())
                .containsExactly("Erstens 10th.", "Zweitens.");
        anonymous().get(versions() + "?file=2").then().body("kind", contains("corrected", "born-digital"));
    }

    @Test
    void oneWordOfABookIsCorrectedWhileSomebodyWaits() {
        var book = ReadText.file(files, itemId);
        var paragraphs = IntStream.range(0, 3_000)
                .mapToObj("Paragraph %d of a book with lOO0 pages and more words to come."::formatted)
                .toArray(String[]::new);
        ReadText.flowing(files, book, paragraphs);
        var unit = texts.segments(itemId, 2_000, 1).getFirst().unit();
        var started = System.nanoTime();
        correct("archivist", unit.id().toString(), unit.sourceText().replace("lOO0", "1000"))
                .statusCode(200);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
        assertThat(texts.segments(itemId, 1_999, 3))
                .extracting(segment -> segment.unit().sourceText())
                .containsExactly(paragraphs[1_997], unit.sourceText().replace("lOO0", "1000"), paragraphs[1_999]);
        assertThat(texts.countSegments(itemId)).isEqualTo(3_002);
    }

    @Test
    void aSlipInATitleIsCorrectedAndTheDescriptionHasANewVersion() {
        // Given
        String title =
                as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
        int version = as("curator").get(API + "/items/" + item).then().extract().path("version");
        // When
        correct("curator", title, "A letter from a test").statusCode(200).body("role", is("title"));
        // Then
        anonymous().get(API + "/items/" + item).then().body("title.text", is("A letter from a test"));
        anonymous()
                .get(source(title) + "/history")
                .then()
                .body("text", contains("A letter from a test", "A letter of a test"));
        as("curator")
                .body(Map.of("version", version, "rights", "http://rightsstatements.org/vocab/NoC-NC/1.0/"))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(409);
    }

    @Test
    void confirmedNamesGoAlongWithTheirWords() {
        // Given
        var authority = as("curator")
                .body(Map.of(
                        "kind",
                        "person",
                        "names",
                        List.of(Map.of("text", "Joachim von Ribbentrop", "language", "de", "kind", "preferred"))))
                .post(API + "/authorities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("curator")
                .body(Map.of("segment", segments().getFirst().id(), "start", 5, "end", 15, "authority", authority))
                .post(API + "/items/" + item + "/mentions")
                .then()
                .statusCode(201);
        // When
        correct("archivist", unit(0), "Der Herr Ribbentrop sprach.").statusCode(200);
        // Then
        confirmed()
                .body("mentions[0].segment", is(segments().getFirst().id().toString()))
                .body("mentions[0].start", is(9), "mentions[0].end", is(19), "mentions[0].stale", is(false));
        correct("archivist", unit(0), "Der Herr Minister sprach.").statusCode(200);
        confirmed().body("mentions[0].stale", is(true), "mentions[0].text", is("Ribbentrop"));
    }

    private ValidatableResponse confirmed() {
        return as("curator")
                .get(API + "/items/" + item + "/mentions?state=confirmed")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyArchivistsAndCuratorsCorrectSources() {
        for (var user : List.of("translator-lv", "reviewer-lv", "reader")) {
            correct(user, unit(0), RIGHT).statusCode(403);
        }
        assertThat(segments().getFirst().unit().sourceText()).isEqualTo(MISREAD);
        as("archivist")
                .body(Map.of("baseHash", hash(unit(0)), "text", "  "))
                .put(source(unit(0)))
                .then()
                .statusCode(400);
    }

    @Test
    void whoeverFindsTheCorrectionFindsItUnderTheOldAddress() {
        var old = segments().getFirst().id();
        correct("archivist", unit(0), RIGHT).statusCode(200);
        assertThat(texts.placeOf(itemId, old)).hasValue(1);
        anonymous()
                .get(text() + "?lang=de")
                .then()
                .body("segments[0].source.text", is(RIGHT))
                .body("segments[0].source.origin", is("corrected"))
                .body("segments[0].state", is("source"));
    }

    private List<SegmentRecord> segments() {
        return texts.segments(itemId, 0, 10);
    }

    private String unit(int index) {
        return segments().get(index).unit().id().toString();
    }

    private ValidatableResponse correct(String user, String unit, String text) {
        return correct(user, unit, hash(unit), text, false);
    }

    private static ValidatableResponse correct(
            String user, String unit, String base, String text, boolean typographic) {
        return as(user).body(Map.of(
                        "baseHash", base, "text", text, "typographic", typographic, "note", "A slip of the machine"))
                .put(source(unit))
                .then();
    }

    private static String hash(String unit) {
        return as("admin").get(source(unit)).then().extract().path("hash");
    }

    private static String source(String unit) {
        return API + "/text-units/" + unit + "/source";
    }

    private String text() {
        return API + "/items/" + item + "/text";
    }

    private String versions() {
        return text() + "/versions";
    }
}
