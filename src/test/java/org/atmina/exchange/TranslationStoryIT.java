package org.atmina.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.junit.jupiter.api.Test;

/// A letter on its way through the archive, as its people see it: translated away from it in six languages, reviewed,
/// published, corrected, looked at again, and cited all the while. It prints what happens.
@QuarkusTest
class TranslationStoryIT {
    private static final List<String> LETTER = List.of(
            "Am 14. Juni 1941 wurden 15 Familien aus dem Dorf verschleppt.",
            "Niemand wutzte, wohin der Zug fuhr.",
            "Meine Mutter hat nie davon gesprochen.");
    private static final int MISREAD = 1;
    private static final String CORRECTED = "Niemand wußte, wohin der Zug fuhr.";

    private static final Map<String, List<String>> TRANSLATIONS = new TreeMap<>(Map.of(
            "en",
            List.of(
                    "On 14 June 1941, 15 families were deported from the village.",
                    "Nobody knew where the train was going.",
                    "My mother never spoke of it."),
            "et",
            List.of(
                    "14. juunil 1941 küüditati külast 15 perekonda.",
                    "Keegi ei teadnud, kuhu rong sõitis.",
                    "Mu ema ei rääkinud sellest kunagi."),
            "fi",
            List.of(
                    "14. kesäkuuta 1941 kylästä karkotettiin 15 perhettä.",
                    "Kukaan ei tiennyt, minne juna oli matkalla.",
                    "Äitini ei koskaan puhunut siitä."),
            "lt",
            List.of(
                    "1941 m. birželio 14 d. iš kaimo buvo ištremta 15 šeimų.",
                    "Niekas nežinojo, kur važiuoja traukinys.",
                    "Mano motina apie tai niekada nekalbėjo."),
            "lv",
            List.of(
                    "1941. gada 14. jūnijā no ciema tika izsūtītas 15 ģimenes.",
                    "Neviens nezināja, kurp brauc vilciens.",
                    "Mana māte par to nekad nerunāja."),
            "pl",
            List.of(
                    "14 czerwca 1941 r. wywieziono ze wsi 15 rodzin.",
                    "Nikt się nie śmiał, dokąd jedzie pociąg.",
                    "Moja matka nigdy o tym nie mówiła.")));

    /// The one who had guessed at the misread word writes anew; for the others their wording is still right.
    private static final String REWRITES = "pl";
    private static final String REWRITTEN = "Nikt nie wiedział, dokąd jedzie pociąg.";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private String collection = "";
    private String item = "";
    private List<UUID> units = List.of();

    @Test
    void aLetterIsTranslatedAwayReviewedPublishedCorrectedReaffirmedAndCited() {
        anItemThatAMachineHasRead();
        TRANSLATIONS.keySet().forEach(this::translateOffline);
        TRANSLATIONS.keySet().forEach(language -> approveAll(language, 3));
        publish();
        var cited = cite();
        correct();
        TRANSLATIONS.keySet().forEach(this::seeWhatWentStale);
        TRANSLATIONS.keySet().forEach(this::lookAtItAgain);
        TRANSLATIONS.keySet().forEach(language -> approveAll(language, 1));
        assertThat(coverage("stale").values()).containsOnly(0);
        assertThat(coverage("approved").values()).containsOnly(3);
        tell("nothing is stale: %s", coverage("approved"));
        readTheOldWordings(cited);
    }

    private void anItemThatAMachineHasRead() {
        collection = Given.collection();
        var form = Given.itemForm(collection);
        form.put("languages", List.of("de"));
        form.put("title", Given.text("de", "Brief aus Riga"));
        item = Given.item(form);
        var id = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.page(files, ReadText.file(files, id), 1, LETTER.toArray(String[]::new));
        units = texts.segments(id, 0, LETTER.size()).stream()
                .map(segment -> segment.unit().id())
                .toList();
        tell("item %s: %d paragraphs in German, read by a machine", item, units.size());
    }

    private void translateOffline(String language) {
        var path = API + "/items/" + item + "/exchange/xliff";
        var taken = as("translator-" + language)
                .accept("*/*")
                .get(path + "?to=" + language + "&from=de")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        XliffTool.check(taken);
        var wordings = Objects.requireNonNull(TRANSLATIONS.get(language));
        var translated = XliffTool.translated(taken, language, source -> {
            int paragraph = LETTER.indexOf(source);
            return paragraph < 0 ? "" : wordings.get(paragraph);
        });
        ExchangedItem.sent("translator-" + language, path, translated)
                .then()
                .statusCode(200)
                .body("counts.taken", is(LETTER.size()))
                .body("units.outcome", contains("taken", "taken", "taken"));
        tell("%s: %d bytes of XLIFF taken away, %d translations handed in", language, taken.length, LETTER.size());
    }

    private void approveAll(String language, int expected) {
        List<Map<String, Object>> waiting =
                work("reviewer-" + language, "review", language).getList("units");
        assertThat(waiting).hasSize(expected);
        for (var work : waiting) {
            as("reviewer-" + language)
                    .body(Map.of("revision", Objects.requireNonNull(work.get("revision"))))
                    .post(translation(String.valueOf(work.get("unit")), language) + "/approve")
                    .then()
                    .statusCode(200)
                    .body("status", is("approved"));
        }
        tell("%s: %d approved by reviewer-%s", language, waiting.size(), language);
    }

    private void publish() {
        Given.publish(item);
        for (var translation : TRANSLATIONS.entrySet()) {
            anonymous()
                    .header("Accept-Language", translation.getKey())
                    .get(API + "/items/" + item + "/text")
                    .then()
                    .statusCode(200)
                    .body("segments.translation.text", equalTo(translation.getValue()))
                    .body("segments.translation.language.unique()", contains(translation.getKey()));
        }
        tell("published: everybody reads it in %s", TRANSLATIONS.keySet());
    }

    /// @return the address of the passage
    private String cite() {
        String passage = anonymous().get(API + "/items/" + item + "/text").path("segments[" + MISREAD + "].passage");
        var cited = "/cite/" + passage;
        tell("cited in Latvian: %s", citation(cited + "/lv/1", "approved").getString("citations.text"));
        citation(cited + "/source/0", "source");
        return cited;
    }

    private void correct() {
        var unit = units.get(MISREAD).toString();
        var before =
                texts.segments(items.byName(new PublicId(item)).orElseThrow().id(), 0, LETTER.size());
        as("archivist")
                .body(Map.of("baseHash", before.get(MISREAD).unit().sourceHash(), "text", CORRECTED))
                .put(API + "/text-units/" + unit + "/source")
                .then()
                .statusCode(200);
        assertThat(coverage("stale").values()).hasSize(TRANSLATIONS.size()).containsOnly(1);
        tell(
                "corrected: \"%s\" is \"%s\" now; stale in each language: %s",
                LETTER.get(MISREAD), CORRECTED, coverage("stale"));
    }

    private void seeWhatWentStale(String language) {
        var stale = work("translator-" + language, "stale", language);
        assertThat(stale.<String>getList("units.unit"))
                .containsExactly(units.get(MISREAD).toString());
        anonymous()
                .header("Accept-Language", language)
                .get(API + "/items/" + item + "/text")
                .then()
                .body("segments.state", contains("approved", "stale", "approved"));
        tell("%s: one stale segment, \"%s\"", language, stale.getString("units[0].beginning"));
    }

    private void lookAtItAgain(String language) {
        var path = translation(units.get(MISREAD).toString(), language);
        var translator = as("translator-" + language);
        if (language.equals(REWRITES)) {
            translator
                    .body(Map.of("baseRevision", 1, "text", REWRITTEN))
                    .put(path)
                    .then()
                    .statusCode(200);
            as("translator-" + language)
                    .body(Map.of("revision", 2))
                    .post(path + "/submit")
                    .then()
                    .statusCode(200);
            tell("%s: written anew", language);
        } else {
            translator
                    .body(Map.of("revision", 1, "note", "Only a misread word."))
                    .post(path + "/reaffirm")
                    .then()
                    .statusCode(200)
                    .body("status", is("in-review"), "revision", is(2));
            tell("%s: reaffirmed", language);
        }
    }

    private void readTheOldWordings(String cited) {
        var source = citation(cited + "/source/0", "superseded");
        assertThat(source.getString("text")).isEqualTo(LETTER.get(MISREAD));
        assertThat(source.getString("newer")).endsWith(cited + "/source/1");
        var polish = citation(cited + "/" + REWRITES + "/1", "superseded");
        assertThat(polish.getString("text"))
                .isEqualTo(Objects.requireNonNull(TRANSLATIONS.get(REWRITES)).get(MISREAD));
        assertThat(polish.getString("newer")).endsWith(cited + "/" + REWRITES + "/2");
        assertThat(polish.getString("made.translator")).isEqualTo("translator-" + REWRITES);
        assertThat(polish.getString("made.reviewer")).isEqualTo("reviewer-" + REWRITES);
        anonymous()
                .accept("*/*")
                .get(cited + "/" + REWRITES + "/1?format=bibtex")
                .then()
                .statusCode(200)
                .body(containsString(cited + "/" + REWRITES + "/1"));
        tell(
                "cited of old: \"%s\", SHA-256 %s, newer: %s",
                polish.getString("text"), polish.getString("hash"), polish.getString("newer"));
    }

    private static JsonPath citation(String address, String state) {
        return anonymous()
                .get(address + "?format=json")
                .then()
                .statusCode(200)
                .body("state", is(state))
                .extract()
                .jsonPath();
    }

    private JsonPath work(String user, String task, String language) {
        return as(user).queryParam("task", task)
                .queryParam("language", language)
                .queryParam("item", item)
                .get(API + "/work")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// How many text units of the collection stand so, by language: of those that are segments, for its title and
    /// that of the item are written in no other language.
    private Map<String, Integer> coverage(String state) {
        List<Map<String, Object>> languages = anonymous()
                .get(API + "/collections/" + collection + "/coverage")
                .then()
                .statusCode(200)
                .extract()
                .path("languages");
        var counts = new TreeMap<String, Integer>();
        for (var language : languages) {
            if (Objects.requireNonNull(language.get(state)) instanceof Map<?, ?> extent) {
                counts.put(String.valueOf(language.get("language")), (Integer) extent.get("units"));
            }
        }
        return counts;
    }

    private static String translation(String unit, String language) {
        return API + "/text-units/" + unit + "/translations/" + language;
    }

    private static void tell(String what, Object... facts) {
        System.out.println("Story: " + what.formatted(facts));
    }
}
