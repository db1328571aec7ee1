package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Sha256;
import org.atmina.catalog.Texts;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What must be said of a wording is said wherever it is shown, in the language of the reader.
@QuarkusTest
class LabelsIT {
    private static final String GERMAN = "Der Zug fuhr im Juni.";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private String item = "";
    private String unit = "";

    /// A relay by way of English that a machine began, a person put right, and the source has left behind.
    private void aParagraphOfWhichEverythingMustBeSaid(String word) {
        item = Given.publishedItem(Given.collection());
        var id = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.page(files, ReadText.file(files, id), 1, GERMAN);
        unit = texts.segments(id, 0, 1).getFirst().unit().id().toString();
        save("en", Map.of("baseRevision", 0, "text", "The train left in June."));
        approve("en", 1);
        save("lt", Map.of("baseRevision", 0, "text", "Mašina: traukinys", "origin", "machine", "pivotLanguage", "en"));
        save("lt", Map.of("baseRevision", 1, "text", "Traukinys išvyko " + word + ".", "pivotLanguage", "en"));
        approve("lt", 2);
        as("archivist")
                .body(Map.of("baseHash", Sha256.of(GERMAN), "text", "Der Zug fuhr im Juli."))
                .put(API + "/text-units/" + unit + "/source")
                .then()
                .statusCode(200);
    }

    @Test
    void inEveryChannelInTheLanguageOfTheReader() {
        var word = "kvx" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        aParagraphOfWhichEverythingMustBeSaid(word);
        var machine = say("text.label.post-edited", Map.of());
        var relay = say("text.label.relay", Map.of("pivot", "anglų"));
        var stale = say("text.label.stale", Map.of());

        anonymous()
                .get(API + "/items/" + item + "/text?lang=lt")
                .then()
                .body("segments[0].translation.labels", contains("post-edited", "relay", "stale"))
                .body("segments[0].translation.note", is(machine + " " + relay + " " + stale))
                .body("segments[0].translation.pivotLanguage", is("en"))
                .body(
                        "segments[0].passage",
                        is(PassageId.of(UUID.fromString(unit)).value()));
        page("/lt/items/" + item).contains(machine, relay, stale);
        assertThat(RestAssured.get(API + "/items/" + item + "/text/lt.txt").asString())
                .startsWith("[" + machine + " " + relay + " " + stale + "]\n");
        page("/lt/cite/" + PassageId.of(UUID.fromString(unit)) + "/lt/2").contains(machine, relay, stale);
        anonymous()
                .get("/iiif/presentation/3/" + item + "/manifest")
                .then()
                .body("items[0].annotations.label.lt.flatten()", hasItem(containsString("mašinos")))
                .body("items[0].annotations.label.lt.flatten()", hasItem(containsString("iš dalies per kitą kalbą")))
                .body("items[0].annotations.label.fi.flatten()", hasItem(containsString("osittain vanhentunut")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> anonymous()
                        .get(API + "/search?lang=lt&q=" + word)
                        .then()
                        .body("hits[0].passages[0].labels", contains("post-edited", "relay", "stale")));
        page("/lt/search?q=" + word).contains(machine, relay, stale);
    }

    @Test
    void aDraftOfAMachineIsShownToThoseWhoWorkOnItOnly() {
        item = Given.publishedItem(Given.collection());
        var id = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.page(files, ReadText.file(files, id), 1, GERMAN);
        unit = texts.segments(id, 0, 1).getFirst().unit().id().toString();
        save("lt", Map.of("baseRevision", 0, "text", "Mašina: traukinys", "origin", "machine"));
        as("translator-lt")
                .get(API + "/items/" + item + "/text?lang=lt&drafts=true")
                .then()
                .body("segments[0].translation.labels", contains("draft", "machine"))
                .body("segments[0].translation.note", containsString(say("text.label.machine", Map.of())));
        anonymous()
                .get(API + "/items/" + item + "/text?lang=lt")
                .then()
                .body("segments[0].translation", nullValue())
                .body("segments[0].fallback", is(true));
        assertThat(RestAssured.get(API + "/items/" + item + "/text/lt.txt").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTitleInAnotherLanguageSaysSoInTheReadersOwn() {
        item = Given.publishedItem(Given.collection());
        anonymous()
                .get(API + "/items/" + item + "?lang=lt")
                .then()
                .body("title.labels", contains("fallback"))
                .body("title.note", is(say("text.label.fallback", Map.of("language", "anglų"))));
    }

    private static String say(String key, Map<String, String> arguments) {
        var all = new HashMap<>(Map.of("language", "", "pivot", ""));
        all.putAll(arguments);
        return Messages.in(InterfaceLanguage.LT.tag(), key, all);
    }

    private static AbstractStringAssert<?> page(String path) {
        return assertThat(RestAssured.given()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private void save(String language, Map<String, ?> draft) {
        as("translator-" + language)
                .body(draft)
                .put(API + "/text-units/" + unit + "/translations/" + language)
                .then()
                .statusCode(200);
    }

    private void approve(String language, int revision) {
        var translation = API + "/text-units/" + unit + "/translations/" + language;
        var body = Map.of("revision", revision);
        as("translator-" + language)
                .body(body)
                .post(translation + "/submit")
                .then()
                .statusCode(200);
        as("reviewer-" + language)
                .body(body)
                .post(translation + "/approve")
                .then()
                .statusCode(200);
    }
}
