package org.atmina.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.memory.Remembering.approve;
import static org.atmina.memory.Remembering.suggestions;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.atmina.memory.Remembering;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// Memories go out and come in as files.
@QuarkusTest
class TmxIT {
    private static final String TMX = "application/x-tmx+xml";

    @Inject
    Remembering remembering;

    /// In no other test: the memory is one for all of them.
    private String place = "";

    private String german = "";
    private String collection = "";

    @BeforeEach
    void aWordingOfItsOwn() {
        place = "stadt" + UUID.randomUUID().toString().substring(0, 8);
        german = "Der %1$srat und die %1$sbürger von %1$s tagen am %1$sfluss.".formatted(place);
        collection = Given.collection();
    }

    @Test
    void whatWasBroughtInIsSuggestedWithWhereItCameFrom() {
        var unit = remembering.units(Given.publishedItem(collection), german).getFirst();
        var file = bring("Council 2025", TmxFiles.unit("u-7", "de-DE", german, "lv-LV", "Dome sanāk pie upes."))
                .statusCode(200)
                .body("units", is(1), "pairs", is(1), "added", is(1), "known", is(0))
                .extract()
                .<String>path("file");
        suggestions("translator-lv", unit)
                .body("suggestions", hasSize(1))
                .body("suggestions[0].score", is(100), "suggestions[0].origin", is("imported"))
                .body("suggestions[0].text", is("Dome sanāk pie upes."), "suggestions[0].language", is("lv-LV"))
                .body("suggestions[0].translator", is("anna"), "suggestions[0].reviewer", nullValue())
                .body("suggestions[0].imported.file", is("Council 2025"), "suggestions[0].imported.id", is(file))
                .body("suggestions[0].imported.by", is("curator"), "suggestions[0].imported.unit", is("u-7"))
                .body("suggestions[0].from", nullValue());
        suggestions("reader", unit).statusCode(200).body("suggestions", empty());
        as("translator-lv").get(API + "/memory/imports").then().body("id", hasItem(file));
    }

    @Test
    void theSamePairIsNeverThereTwice() {
        var unit = TmxFiles.unit("u-1", "de", german, "lv", "Dome sanāk.");
        bring("First", unit, unit).body("pairs", is(2), "added", is(1), "file", notNullValue());
        bring("First again", unit).body("pairs", is(1), "added", is(0), "known", is(1), "file", nullValue());
        bring("With more", unit, TmxFiles.unit("u-2", "de", german + " Oft.", "lv", "Dome sanāk bieži."))
                .body("added", is(1), "known", is(1));
        as("curator").get(API + "/memory/imports").then().body("name", not(hasItem("First again")));
    }

    @Test
    void whatIsTakenOutAgainIsNotSuggestedAnyMore() {
        var unit = remembering.units(Given.publishedItem(collection), german).getFirst();
        var file = bring("Mistaken", TmxFiles.unit("u", "de", german, "lv", "Kļūda."))
                .extract()
                .<String>path("file");
        suggestions("translator-lv", unit).body("suggestions", hasSize(1));
        as("curator").delete(API + "/memory/imports/" + file).then().statusCode(204);
        suggestions("translator-lv", unit).body("suggestions", empty());
        as("curator")
                .delete(API + "/memory/imports/" + file)
                .then()
                .statusCode(404)
                .body("type", is("urn:atmina:problem:no-such-memory-file"));
    }

    @Test
    void aFileThatBreaksOffChangesNothing() {
        var unit = remembering.units(Given.publishedItem(collection), german).getFirst();
        var units = new ArrayList<String>();
        units.add(TmxFiles.unit("u", "de", german, "lv", "Pārtrūkst."));
        for (int at = 0; at < 1200; at++) { // more than are written at once
            units.add(TmxFiles.unit("u" + at, "de", german + at, "lv", "Pārtrūkst " + at));
        }
        var whole = TmxFiles.file("de", units.toArray(String[]::new));
        bring("Broken", whole.substring(0, whole.length() - 20).getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("type", is("urn:atmina:problem:memory-file-damaged"));
        suggestions("translator-lv", unit).body("suggestions", empty());
        as("curator").get(API + "/memory/imports").then().body("name", not(hasItem("Broken")));
    }

    @Test
    void hostileFilesAreRefusedInTheLanguageOfWhoSendsThem() {
        var hostile = TmxFiles.file("de", TmxFiles.unit("u", "de", "&who;", "lv", "x"))
                .replace("\"tmx14.dtd\">", "\"tmx14.dtd\" [<!ENTITY who SYSTEM \"file:///etc/passwd\">]>");
        as("archivist")
                .contentType(TMX)
                .header("Accept-Language", "lv")
                .queryParam("name", "Hostile")
                .body(hostile.getBytes(StandardCharsets.UTF_8))
                .post(API + "/memory/imports")
                .then()
                .statusCode(400)
                .header("Content-Language", "lv")
                .body("type", is("urn:atmina:problem:memory-file-declares"))
                .body("detail", startsWith("Fails 2. rindā deklarē"));
    }

    @Test
    void anEndlessFileIsCutOff() {
        var text = "x".repeat(90_000);
        var unit = TmxFiles.unit("u", "de", text, "lv", text);
        bring("Endless", TmxFiles.file("de", unit.repeat(60)).getBytes(StandardCharsets.UTF_8))
                .statusCode(413)
                .body("type", is("urn:atmina:problem:memory-file-too-large"));
    }

    @Test
    void theMemoryOfACollectionGoesOutAsValidTmx() {
        var item = Given.publishedItem(collection);
        var units = remembering.units(item, german, "Ein <Zeichen> & \"mehr\" aus " + place);
        approve(units.get(0), "Dome sanāk.");
        approve(units.get(1), "Zīme <un> & \"vēl\".");
        approve(
                remembering
                        .units(Given.publishedItem(Given.collection()), german)
                        .getFirst(),
                "Citur.");
        var exported = export();
        var found = TmxFiles.valid(exported).getElementsByTagName("tu");
        assertThat(found.getLength()).isEqualTo(2);
        var first = (Element) found.item(0);
        assertThat(first.getAttribute("tuid")).isEqualTo(units.getFirst());
        assertThat(first.getTextContent()).contains(item, "present", german, "Dome sanāk.");
        var latvian = (Element) first.getElementsByTagName("tuv").item(1);
        assertThat(latvian.getAttribute("xml:lang")).isEqualTo("lv");
        assertThat(latvian.getAttribute("creationid")).isEqualTo("translator-lv");
        assertThat(latvian.getAttribute("changeid")).isEqualTo("reviewer-lv");
        assertThat(found.item(1).getTextContent()).contains("Zīme <un> & \"vēl\".");
    }

    @Test
    void whatTheArchiveHasSentOutItDoesNotTakeInAgain() {
        approve(remembering.units(Given.publishedItem(collection), german).getFirst(), "Dome sanāk.");
        bring("Our own", export().getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("units", is(1), "added", is(0), "known", is(1));
    }

    @Test
    void aMemoryOfNothingIsAFileToo() {
        var exported = export();
        assertThat(TmxFiles.valid(exported).getElementsByTagName("tu").getLength())
                .isZero();
        bring("Nothing", exported.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("units", is(0), "added", is(0));
    }

    @Test
    void whatCannotBeExportedIsSaid() {
        as("curator")
                .accept("*/*")
                .queryParam("from", "de")
                .get(API + "/memory/export")
                .then()
                .statusCode(400);
        as("curator")
                .accept("*/*")
                .queryParam("from", "de")
                .queryParam("to", "lv")
                .queryParam("collection", Given.publishedItem(collection))
                .get(API + "/memory/export")
                .then()
                .statusCode(404)
                .body("type", is("urn:atmina:problem:no-such-collection"));
        as("curator")
                .contentType(TMX)
                .body("<tmx/>")
                .post(API + "/memory/imports")
                .then()
                .statusCode(400);
    }

    private String export() {
        var bytes = as("translator-lv")
                .accept(TMX)
                .queryParam("from", "de")
                .queryParam("to", "lv")
                .queryParam("collection", collection)
                .get(API + "/memory/export")
                .then()
                .statusCode(200)
                .contentType(TMX)
                .header("Content-Disposition", startsWith("attachment; filename=\"atmina-" + collection))
                .extract()
                .asByteArray();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ValidatableResponse bring(String name, String... units) {
        return bring(name, TmxFiles.file("de", units).getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse bring(String name, byte[] file) {
        return as("curator")
                .contentType(TMX)
                .queryParam("name", name)
                .body(file)
                .post(API + "/memory/imports")
                .then();
    }
}
