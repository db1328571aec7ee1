package org.atmina.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Translators take texts away as XLIFF and bring them back, through another program that reads XLIFF.
@QuarkusTest
class XliffExchangeIT {
    private static final String XLIFF = "xliff";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private ExchangedItem item;

    @BeforeEach
    void anItemWithThreeParagraphs() {
        item = item("Der Vertrag war geheim.", "Er wurde in Moskau unterzeichnet.", "Niemand <wusste> & \"ahnte\" es.");
    }

    private ExchangedItem item(String... paragraphs) {
        return ExchangedItem.of(items, files, texts, Given.collection(), paragraphs);
    }

    @Test
    void whatGoesOutIsValidAndSaysWhatATranslatorNeeds() {
        item.translate("translator-lv", 1, 0, "To parakstīja Maskavā.");
        var file = item.export("translator-lv", XLIFF);
        XliffTool.check(file);
        assertThat(XliffTool.units(file).keySet()).containsExactlyElementsOf(item.units());
        assertThat(XliffTool.target(file, item.units().get(1))).isEqualTo("To parakstīja Maskavā.");
        assertThat(XliffTool.text(file))
                .contains("original=\"ark:/99999/" + item.name())
                .contains("srcLang=\"de\" trgLang=\"lv\"")
                .contains("Paragraph, text 2; file 1")
                .contains("state=\"translated\"")
                .contains("<mda:meta type=\"base-revision\">1</mda:meta>");
    }

    @Test
    void statesGoOutInTheWordsOfXliff() {
        item.translate("translator-lv", 0, 0, "Līgums bija slepens.");
        step("translator-lv", 0, "submit", 1, Map.of());
        assertThat(XliffTool.text(item.export("reviewer-lv", XLIFF)))
                .contains("state=\"translated\" subState=\"atmina:in-review\"")
                .contains("<segment state=\"initial\">");
        step("reviewer-lv", 0, "approve", 1, Map.of());
        assertThat(XliffTool.text(item.export("reviewer-lv", XLIFF))).contains("<segment state=\"final\">");
        item.correct(0, item.hash(), "Der Vertrag war sehr geheim.");
        var stale = item.export("reviewer-lv", XLIFF);
        XliffTool.check(stale);
        assertThat(XliffTool.text(stale)).contains("state=\"translated\" subState=\"atmina:stale\"");
    }

    @Test
    void whatIsRejectedSaysWhy() {
        item.translate("translator-lv", 0, 0, "Līgums.");
        step("translator-lv", 0, "submit", 1, Map.of());
        step("reviewer-lv", 0, "reject", 1, Map.of("reason", "Half is missing."));
        var file = item.export("translator-lv", XLIFF);
        XliffTool.check(file);
        assertThat(XliffTool.text(file))
                .contains("subState=\"atmina:rejected\"")
                .contains("category=\"review\">Half is missing.");
    }

    @Test
    void whatComesBackUnchangedChangesNothing() {
        item.translate("translator-lv", 0, 0, "Līgums bija slepens.");
        var file = item.export("translator-lv", XLIFF);
        item.send("translator-lv", XLIFF, file)
                .statusCode(200)
                .body("counts.taken", is(0))
                .body("counts.unchanged", is(1))
                .body("counts.untouched", is(2))
                .body("total", is(0));
        item.send("translator-lv", XLIFF, XliffTool.translated(file, source -> ""))
                .statusCode(200)
                .body("counts.taken", is(0))
                .body("counts.unchanged", is(1));
        assertThat(item.revisions(0)).containsExactly(1);
    }

    @Test
    void twoEditedTargetsAreTwoNewRevisionsInReview() {
        item.translate("translator-lv", 0, 0, "Līgums bija slepens.");
        var edited = translated(
                item.export("translator-lv", XLIFF),
                Map.of(0, "Līgums bija ļoti slepens.", 2, "Neviens <nezināja> & \"nenojauta\"."));
        var report = item.send("translator-lv", XLIFF, edited)
                .statusCode(200)
                .body("counts.taken", is(2))
                .body("counts.untouched", is(1))
                .body("units.outcome", contains("taken", "taken"))
                .body("units.unit", contains(item.unit(0), item.unit(2)))
                .body("units.revision", contains(2, 1))
                .extract();
        as("reviewer-lv")
                .get(item.translation(2))
                .then()
                .body("status", is("in-review"), "origin", is("imported"))
                .body("text", is("Neviens <nezināja> & \"nenojauta\"."));
        as("reviewer-lv").get(item.translation(0)).then().body("status", is("in-review"), "revision", is(2));
        step("reviewer-lv", 2, "approve", 1, Map.of());
        String id = report.path("id");
        var again = item.send("translator-lv", XLIFF, edited)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).isEqualTo(report.asString());
        as("translator-lv")
                .get(API + "/exchange/imports/" + id)
                .then()
                .statusCode(200)
                .body("counts.taken", is(2), "endedAt", is((String) report.path("endedAt")));
        as("translator-et").get(API + "/exchange/imports/" + id).then().statusCode(404);
        assertThat(item.revisions(0)).containsExactly(2, 1);
        assertThat(item.revisions(1)).isEmpty();
        assertThat(item.revisions(2)).containsExactly(1);
    }

    @Test
    void whatStandsInTheWayIsReportedAndTheRestIsTaken() {
        item.translate("translator-lv", 1, 0, "Parakstīja Maskavā.");
        var edited = translated(
                item.export("translator-lv", XLIFF),
                Map.of(0, "Līgums bija slepens.", 1, "Parakstīja Maskavā naktī.", 2, "Neviens to nezināja."));
        item.correct(0, item.hash(), "Der Vertrag war öffentlich.");
        item.translate("editor-lv", 1, 1, "To parakstīja Maskavā.");
        item.send("translator-lv", XLIFF, edited)
                .statusCode(200)
                .body("units.outcome", contains("source-changed", "overtaken", "taken"))
                .body("units[0].wordings.sourceThen", is("Der Vertrag war geheim."))
                .body("units[0].wordings.sourceNow", is("Der Vertrag war öffentlich."))
                .body("units[0].wordings.yours", is("Līgums bija slepens."))
                .body("units[0].message", containsString("source text has changed"))
                .body("units[1].revision", is(2))
                .body("units[1].wordings.author", is("editor-lv"))
                .body("units[1].wordings.yours", is("Parakstīja Maskavā naktī."))
                .body("units[1].wordings.theirs", is("To parakstīja Maskavā."))
                .body("units[1].wordings.merged", is("To parakstīja Maskavā naktī."));
        assertThat(item.revisions(0)).isEmpty();
        assertThat(item.revisions(1)).containsExactly(2, 1);
        assertThat(item.revisions(2)).containsExactly(1);
    }

    @Test
    void aTextThatWasDividedIsGoneAndLeadsToItsParts() {
        var edited = translated(item.export("translator-lv", XLIFF), Map.of(0, "Līgums bija slepens.", 1, "Maskavā."));
        as("curator")
                .body(Map.of("baseHash", item.hash(), "at", 12))
                .post(API + "/text-units/" + item.unit(0) + "/split")
                .then()
                .statusCode(201);
        item.send("translator-lv", XLIFF, edited)
                .statusCode(200)
                .body("units.outcome", contains("gone", "taken"))
                .body("units[0].wordings.successors", hasSize(2));
    }

    @Test
    void whatAPersonMakesOfAMachinesWordingIsCalledSoElsewhereToo() {
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", "Līgums bija noslēpums.", "origin", "machine"))
                .put(item.translation(0))
                .then()
                .statusCode(200);
        var file = item.export("translator-lv", XLIFF);
        assertThat(XliffTool.text(file)).contains("<segment state=\"initial\" subState=\"atmina:machine\">");
        item.send("translator-lv", XLIFF, file).body("counts.taken", is(0), "counts.unchanged", is(1));
        item.send("translator-lv", XLIFF, translated(file, Map.of(0, "Līgums bija slepens.")))
                .body("counts.taken", is(1));
        as("reviewer-lv").get(item.translation(0)).then().body("origin", is("post-edited"));
    }

    @Test
    void aTrialWritesNothing() {
        var edited = translated(item.export("translator-lv", XLIFF), Map.of(0, "Līgums."));
        ExchangedItem.sent("translator-lv", item.path(XLIFF) + "?dry-run=true", edited)
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("dryRun", is(true))
                .body("counts.taken", is(1))
                .body("units.unit", contains(item.unit(0)));
        assertThat(item.revisions(0)).isEmpty();
        item.send("translator-lv", XLIFF, edited).body("dryRun", is(false), "counts.taken", is(1));
        assertThat(item.revisions(0)).containsExactly(1);
    }

    @Test
    void longTextsAndInvisibleCharactersComeBackAsTheyWent() {
        var longText =
                "Der Vertrag war geheim, und niemand wusste es. ".repeat(400).strip();
        item = item(longText, "Seite eins.\fSeite zwei.\u0001\tEnde.\r\nNeu. \uD83D\uDCDC ]]>");
        var file = item.export("translator-lv", XLIFF);
        XliffTool.check(file);
        assertThat(XliffTool.text(file)).contains("<cp hex=\"000C\"");
        assertThat(XliffTool.source(file, item.units().get(0))).isEqualTo(longText);
        assertThat(XliffTool.source(file, item.units().get(1)))
                .isEqualTo("Seite eins.\fSeite zwei.\u0001\tEnde.\r\nNeu. \uD83D\uDCDC ]]>");
        var translation =
                "Līgums bija slepens, un neviens to nezināja. ".repeat(400).strip();
        item.send("translator-lv", XLIFF, translated(file, Map.of(0, translation, 1, "Viens.\fDivi.\u0001")))
                .statusCode(200)
                .body("counts.taken", is(2));
        as("reviewer-lv").get(item.translation(0)).then().body("text", is(translation));
        as("reviewer-lv").get(item.translation(1)).then().body("text", is("Viens.\fDivi.\u0001"));
        item.send("translator-lv", XLIFF, item.export("translator-lv", XLIFF)).body("counts.unchanged", is(2));
    }

    @Test
    void onlyWhoWorksInTheLanguageMayTakeOrBringIt() {
        var file = item.export("reviewer-lv", XLIFF);
        item.get("translator-lt", XLIFF).statusCode(403).body("type", is("urn:atmina:problem:language-not-yours"));
        item.get("translator-lv-limited", XLIFF)
                .statusCode(403)
                .body("type", is("urn:atmina:problem:collection-not-yours"));
        item.send("translator-lt", XLIFF, file).statusCode(403);
        item.send("reviewer-lv", XLIFF, file).statusCode(403);
        item.send("translator-lv-limited", XLIFF, translated(file, Map.of(0, "Līgums.")))
                .statusCode(200)
                .body("units.outcome", contains("closed"));
        assertThat(item.revisions(0)).isEmpty();
    }

    @Test
    void whoImportsIsNotWhoApproves() {
        item.send("editor-lv", XLIFF, translated(item.export("editor-lv", XLIFF), Map.of(0, "Līgums.")));
        as("editor-lv")
                .body(Map.of("revision", 1))
                .post(item.translation(0) + "/approve")
                .then()
                .statusCode(403);
        step("reviewer-lv", 0, "approve", 1, Map.of());
    }

    @Test
    void aCollectionGoesOutWithAllThatIsBelowIt() {
        var collection = Given.collection();
        var form = Given.collectionForm();
        form.put("parent", collection);
        form.put("level", "series");
        var one = ExchangedItem.of(items, files, texts, collection, "Ein Brief.");
        var two = ExchangedItem.of(items, files, texts, Given.collection(form), "Noch ein Brief.");
        var path = API + "/collections/" + collection + "/exchange/xliff";
        as("translator-lv")
                .accept("*/*")
                .get(path + "?to=lv")
                .then()
                .statusCode(400)
                .body("languages", contains("de", "en"));
        var german =
                as("translator-lv").accept("*/*").get(path + "?to=lv&from=de").asByteArray();
        assertThat(XliffTool.units(german).keySet())
                .containsExactly(one.units().getFirst(), two.units().getFirst());
        var english =
                as("translator-lv").accept("*/*").get(path + "?to=lv&from=en").asByteArray();
        XliffTool.check(english);
        assertThat(XliffTool.units(english)).hasSize(4); // two titles of collections, two of items
        var edited = XliffTool.translated(german, source -> "Vēstule: " + source);
        one.send("translator-lv", XLIFF, edited)
                .statusCode(400)
                .body("type", is("urn:atmina:problem:exchange-other-item"));
        ExchangedItem.sent("translator-lv", path, edited).then().statusCode(200).body("counts.taken", is(2));
        as("reviewer-lv").get(two.translation(0)).then().body("text", equalTo("Vēstule: Noch ein Brief."));
    }

    @Test
    void aWorkListGoesOutAsItIsNarrowedDown() {
        item.translate("translator-lv", 1, 0, "To parakstīja Maskavā.");
        step("translator-lv", 1, "submit", 1, Map.of());
        var path = API + "/exchange/xliff?to=lv&item=" + item.name();
        var untranslated = as("translator-lv")
                .accept("*/*")
                .get(path + "&from=de&state=untranslated")
                .asByteArray();
        XliffTool.check(untranslated);
        assertThat(XliffTool.units(untranslated).keySet())
                .containsExactly(item.units().get(0), item.units().get(2));
        var toReview =
                as("reviewer-lv").accept("*/*").get(path + "&task=review").asByteArray();
        assertThat(XliffTool.units(toReview).keySet())
                .containsExactly(item.units().get(1));
        as("translator-lv")
                .accept("*/*")
                .get(path + "&state=stale&task=stale")
                .then()
                .statusCode(409);
        as("translator-lv").accept("*/*").get(path + "&state=nothing").then().statusCode(400);
        ExchangedItem.sent(
                        "translator-lv",
                        API + "/exchange/xliff",
                        XliffTool.translated(untranslated, source -> "Tulkojums: " + source))
                .then()
                .statusCode(200)
                .body("counts.taken", is(2));
    }

    private void step(String user, int unit, String step, int revision, Map<String, String> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("revision", revision);
        as(user).body(body).post(item.translation(unit) + "/" + step).then().statusCode(200);
    }

    private byte[] translated(byte[] file, Map<Integer, String> targets) {
        var byUnit = new LinkedHashMap<UUID, String>();
        targets.forEach((index, target) -> byUnit.put(item.units().get(index), target));
        return XliffTool.translated(file, byUnit);
    }
}
