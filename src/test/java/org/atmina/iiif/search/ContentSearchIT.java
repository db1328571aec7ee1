package org.atmina.iiif.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.search.Archive;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Content Search 2.0, line by line of what it demands (SEA-03 to SEA-17), against the running service.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentSearchIT {
    @Inject
    Readable readable;

    @Inject
    IiifAddresses addresses;

    private String collection = "";
    private String scan = "";
    private String typeset = "";
    private String many = "";

    @BeforeEach
    void seed() {
        if (!collection.isEmpty()) {
            return;
        }
        collection = Given.collection();
        scan = readable.scan(
                collection, "en", "The lost train left Valmiera. Nobody knew the", "lost train would never come back.");
        Archive.translate(scan, "lv", "Pazudušais vilciens izbrauca no Valmieras. Vilciens neatgriezās.");
        typeset = readable.typeset(
                collection, "en", "A typeset caravan crossed the border before the caravan returned home");
        var lines = new String[60];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "zeppelin number " + i;
        }
        many = readable.scan(collection, "en", lines);
        Archive.soon()
                .until(() -> hits(scan, "vilciens") > 0 && hits(typeset, "caravan") > 0 && hits(many, "zeppelin") > 0);
    }

    private static RequestSpecification viewer() {
        return anonymous().header(new Header("Origin", "https://viewer.example"));
    }

    private static JsonPath search(String item, String... parameters) {
        return page("/iiif/search/2/" + item, parameters);
    }

    private static JsonPath page(String path, String... parameters) {
        var request = anonymous();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static int hits(String item, String q) {
        return search(item, "q", q).getList("items").size();
    }

    private static List<String> targets(JsonPath page) {
        return page.getList("items.target");
    }

    private String canvas(String item, int number) {
        return addresses.canvas(new PublicId(item), readable.image(item, number));
    }

    @Test
    void sea03_aSearchIsAGetWithParametersForEveryViewer() {
        viewer().queryParam("q", "train")
                .accept("*/*")
                .get("/iiif/search/2/" + scan)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .contentType(containsString("http://iiif.io/api/search/2/context.json"));
    }

    @Test
    void sea04_onlyTextsAreFoundAndOnlyWhereTextsAreAskedFor() {
        assertThat(search(scan, "q", "train", "motivation", "supplementing").getList("items"))
                .hasSize(2);
        assertThat(search(scan, "q", "train", "motivation", "tagging supplementing")
                        .getList("items"))
                .hasSize(2);
        assertThat(search(scan, "q", "train", "motivation", "tagging").getList("items"))
                .isEmpty();
    }

    @Test
    void sea05_whatIsNotImplementedIsIgnoredAndListed() {
        var page = search(
                scan,
                "q",
                "train",
                "user",
                "https://example.org/u",
                "date",
                "1941-01-01T00:00:00Z/1942-01-01T00:00:00Z");
        assertThat(page.getList("ignored")).containsExactly("date", "user");
        assertThat(page.getList("items")).hasSize(2);
        assertThat(search(scan, "q", "train").getMap("")).doesNotContainKey("ignored");
    }

    @Test
    void sea06_datesOfAnyFormAreIgnoredAndNoError() {
        assertThat(search(scan, "q", "train", "date", "soon").getList("ignored"))
                .containsExactly("date");
    }

    @Test
    void sea07_theAnswerIsAnAnnotationPageOfThisInterface() {
        var page = search(scan, "q", "train");
        assertThat(page.getString("'@context'")).isEqualTo("http://iiif.io/api/search/2/context.json");
        assertThat(page.getString("type")).isEqualTo("AnnotationPage");
        assertThat(page.getString("id")).isEqualTo(addresses.searchInItem(2, new PublicId(scan)) + "?q=train&page=1");
    }

    @Test
    void sea08_annotationsAreWholeAndNothingFoundIsAnEmptyPage() {
        var page = search(scan, "q", "train");
        assertThat(page.getList("items.type")).containsOnly("Annotation");
        assertThat(page.getList("items.motivation")).containsOnly("supplementing");
        assertThat(page.getList("items.body.type")).containsOnly("TextualBody");
        assertThat(page.getList("items.body.value")).containsExactly("train", "train");
        assertThat(targets(page))
                .containsExactly(canvas(scan, 1) + "#xywh=190,100,50,30", canvas(scan, 1) + "#xywh=150,140,50,30");
        var nothing = search(scan, "q", "submarine");
        assertThat(nothing.getList("items")).isEmpty();
        assertThat(nothing.getInt("partOf.total")).isZero();
        assertThat(search(scan).getList("items")).isEmpty();
    }

    @Test
    void sea08_theAnnotationsAreThoseOfThePresentation() {
        var id = addresses.annotation(new PublicId(scan), "source", readable.segment(scan), 1);
        assertThat(search(scan, "q", "train").getList("items.id"))
                .containsExactly(id + "#char=9,14", id + "#char=51,56");
    }

    @Test
    void sea09_pagesSayWhereTheyStandAndLeadOn() {
        var page = search(many, "q", "zeppelin");
        assertThat(page.getString("partOf.type")).isEqualTo("AnnotationCollection");
        assertThat(page.getString("partOf.id")).endsWith("?q=zeppelin");
        assertThat(page.getString("partOf.first.id")).isEqualTo(page.getString("id"));
        assertThat(page.getString("partOf.last.id")).isEqualTo(page.getString("id"));
        assertThat(page.getInt("partOf.total"))
                .isEqualTo(60)
                .isEqualTo(page.getList("items").size());
        assertThat(page.getInt("startIndex")).isZero();
        assertThat(page.getMap("")).doesNotContainKeys("next", "prev");
    }

    @Test
    void sea09_manyPagesHoldEveryHitOnce() {
        var own = Given.collection();
        for (int i = 0; i < 4; i++) {
            readable.scan(own, "en", "gramophone " + i, "gramophone again", "and a gramophone");
        }
        var long1 = readable.paragraphs(own, "en", "gramophone plays on", 120);
        Archive.soon().until(() -> search(long1, "q", "gramophone").getInt("partOf.total") == 120);
        var ids = new HashSet<String>();
        var next = "/iiif/search/2/" + long1 + "?q=gramophone";
        int start = 0;
        int pages = 0;
        while (next != null) {
            var page = page(path(next));
            assertThat(page.getInt("partOf.total")).isEqualTo(120);
            assertThat(page.getInt("startIndex")).isEqualTo(start);
            start += page.getList("items").size();
            ids.addAll(page.getList("items.id"));
            assertThat(page.getString("prev.id") == null).isEqualTo(pages == 0);
            pages++;
            next = page.getString("next.id");
            if (next == null) {
                assertThat(page.getString("partOf.last.id")).isEqualTo(page.getString("id"));
            }
        }
        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(120);
        assertThat(page("/iiif/search/2/" + long1, "q", "gramophone", "page", "9")
                        .getList("items"))
                .isEmpty();
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void sea10_hitsInACollectionSayOfWhichManifestTheyAre() {
        var page = page("/iiif/search/2/collection/" + collection, "q", "caravan");
        assertThat(page.getList("items")).hasSize(2);
        assertThat(page.getString("items[0].target.id")).startsWith(canvas(typeset, 1));
        assertThat(page.getString("items[0].target.type")).isEqualTo("Canvas");
        assertThat(page.getString("items[0].target.partOf.id")).isEqualTo(addresses.manifest(new PublicId(typeset)));
        assertThat(page.getString("items[0].target.partOf.type")).isEqualTo("Manifest");
        assertThat(page.getString("items[0].target.partOf.label.en[0]")).isEqualTo("Text");
    }

    @Test
    void sea10_aCollectionIsSearchedWithAllBelowIt() {
        var form = Given.collectionForm();
        form.put("parent", collection);
        form.put("level", "series");
        var below = Given.collection(form);
        var item = readable.scan(below, "en", "An ornithopter in the loft");
        Archive.soon()
                .until(() -> page("/iiif/search/2/collection/" + collection, "q", "ornithopter")
                        .getList("items.target.partOf.id")
                        .contains(addresses.manifest(new PublicId(item))));
    }

    @Test
    void sea11_aWordIsToldWithWhatStandsAroundIt() {
        var page = search(scan, "q", "Valmiera");
        var context = "annotations[0].items[0]";
        assertThat(page.getString("annotations[0].type")).isEqualTo("AnnotationPage");
        assertThat(page.getString(context + ".motivation")).isEqualTo("contextualizing");
        assertThat(page.getString(context + ".target.source")).isEqualTo(page.getString("items[0].id"));
        assertThat(page.getMap(context + ".target.selector[0]"))
                .isEqualTo(Map.of(
                        "type",
                        "TextQuoteSelector",
                        "prefix",
                        "The lost train left ",
                        "exact",
                        "Valmiera",
                        "suffix",
                        ". Nobody knew the\nlost train would never come back."));
    }

    @Test
    void sea11_aMatchOverTheEndOfALineHasAnAnnotationForEachLine() {
        var page = search(scan, "q", "\"the lost train\"");
        assertThat(page.getList("items.body.value")).containsExactly("The lost train", "the", "lost train");
        assertThat(targets(page))
                .containsExactly(
                        canvas(scan, 1) + "#xywh=100,100,140,30",
                        canvas(scan, 1) + "#xywh=520,100,30,30",
                        canvas(scan, 1) + "#xywh=100,140,100,30");
        assertThat(page.getList("annotations[0].items")).hasSize(2);
        var lines = "annotations[0].items[1].target";
        assertThat(page.getList(lines + ".source")).containsExactlyElementsOf(page.getList("items[1..2].id"));
        assertThat(page.getString(lines + "[0].selector[0].prefix")).endsWith("Nobody knew ");
        assertThat(page.getString(lines + "[0].selector[0].exact")).isEqualTo("the");
        assertThat(page.getString(lines + "[1].selector[0].exact")).isEqualTo("lost train");
        assertThat(page.getString(lines + "[1].selector[0].suffix")).startsWith(" would never");
    }

    @Test
    void sea12_whatIsSaidOfMatchesIsACollectionOfItsOwn() {
        var page = search(scan, "q", "vilciens");
        assertThat(page.getInt("partOf.total")).isEqualTo(1);
        assertThat(page.getString("annotations[0].partOf.type")).isEqualTo("AnnotationCollection");
        assertThat(page.getString("annotations[0].partOf.id")).isNotEqualTo(page.getString("partOf.id"));
        assertThat(page.getString("annotations[0].id")).isNotEqualTo(page.getString("id"));
        assertThat(page.getInt("annotations[0].partOf.total")).isEqualTo(2);
        assertThat(page.getList("annotations[0].items.motivation")).containsOnly("highlighting");
        assertThat(page.getList("annotations[0].items.target.selector.exact").toString())
                .isEqualTo("[[vilciens], [Vilciens]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café cañón", "CAFE CANON", "cafe\u0301 can\u0303o\u0301n"})
    void sea16_caseAccentsAndFormsOfUnicodeMakeNoDifference(String q) {
        var item = readable.scan(collection, "fr", "Le café et le cañón");
        Archive.soon()
                .untilAsserted(() -> assertThat(search(item, "q", q).getList("items.body.value"))
                        .containsExactly("café", "cañón"));
    }

    @Test
    void sea16_marksOfOtherScriptsMakeNoDifferenceAndTheirWordsAreFound() {
        var hebrew = readable.scan(collection, "he", "הַמִּכְתָּב הגיע אתמול");
        var arabic = readable.scan(collection, "ar", "وصلت الرِّسَالَة أمس");
        var chinese = readable.scan(collection, "zh", "波罗的海国家的文件");
        Archive.soon().untilAsserted(() -> {
            assertThat(hits(hebrew, "המכתב")).isEqualTo(1);
            assertThat(hits(arabic, "الرسالة")).isEqualTo(1);
            assertThat(hits(chinese, "文件")).isEqualTo(1);
        });
    }

    @Test
    void sea17_aHitInATranslationStandsWhereItsSourceStands() {
        var page = search(scan, "q", "vilciens");
        assertThat(page.getList("items.body.language")).containsExactly("lv");
        assertThat(page.getString("items[0].body.value")).startsWith("Pazudušais vilciens");
        assertThat(targets(page)).containsExactly(canvas(scan, 1) + "#xywh=100,100,800,80");
        assertThat(page.getString("items[0].id"))
                .isEqualTo(addresses.annotation(new PublicId(scan), "lv", readable.segment(scan), 1));
        assertThat(search(scan, "q", "train").getList("items.body.language")).containsOnly("en");
    }

    @Test
    void languagesThatAreAskedForAreTheOnlyOnesFound() {
        assertThat(search(scan, "q", "Valmiera", "lang", "lv").getList("items.body.language"))
                .containsExactly("lv");
        assertThat(search(scan, "q", "Valmiera", "lang", "en lv").getList("items.body.language"))
                .containsExactly("en", "lv");
        assertThat(search(scan, "q", "Valmiera", "lang", "fi").getList("items")).isEmpty();
        assertThat(search(scan, "q", "Valmiera", "lang", "lv").getString("id")).contains("&lang=lv");
    }

    @Test
    void formsOfAWordAreFoundAsOnTheSite() {
        assertThat(hits(scan, "trains")).isEqualTo(2);
        assertThat(search(scan, "q", "vilcienam").getList("items.body.language"))
                .containsExactly("lv");
    }

    @Test
    void wordsOfATypesetTextStandOnItsPages() {
        var page = search(typeset, "q", "caravan");
        assertThat(targets(page)).hasSize(2);
        assertThat(targets(page).getFirst()).startsWith(canvas(typeset, 1) + "#xywh=");
        assertThat(targets(page).getLast()).startsWith(canvas(typeset, 2) + "#xywh=");
        var second = addresses.annotation(new PublicId(typeset), "source", readable.segment(typeset), 2);
        assertThat(page.getString("items[1].id")).startsWith(second + "#char=");
    }

    @Test
    void whereNoParagraphHoldsAllWordsThoseThatHoldAnyAreFound() {
        assertThat(hits(scan, "train Valmiera")).isEqualTo(3);
        assertThat(hits(scan, "train submarine")).isEqualTo(2);
        assertThat(hits(scan, "train -Valmiera")).isZero();
    }

    @Test
    void aPageThatIsKnownIsNotSentAgain() {
        var address = "/iiif/search/2/" + scan + "?q=train";
        var tag = anonymous().get(address).then().statusCode(200).extract().header("ETag");
        anonymous().header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    @Test
    void onlyWhoMayReadAnItemMaySearchIt() {
        var form = Readable.form(collection, "en", "For some");
        form.put("visibility", "registered");
        var registered = readable.draft(form, "en", "A whispered periscope");
        Given.publish(registered);
        var draft = readable.draft(collection, "en", "Draft", "An unpublished periscope");
        var withdrawn = readable.scan(collection, "en", "A withdrawn periscope");
        Given.withdraw(withdrawn, "The owner asked for it.");
        Archive.soon()
                .until(() -> as("reader")
                                .queryParam("q", "periscope")
                                .get("/iiif/search/2/" + registered)
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
        refused(registered, 401);
        refused(draft, 404);
        refused(withdrawn, 410);
        refused("a23456789b7", 404);
        refused("nothing", 404);
        as("curator")
                .queryParam("q", "periscope")
                .get("/iiif/search/2/" + draft)
                .then()
                .statusCode(200);
        assertThat(page("/iiif/search/2/collection/" + collection, "q", "periscope")
                        .getList("items"))
                .isEmpty();
        var autocomplete = "/iiif/search/2/collection/" + collection + "/autocomplete";
        assertThat(page(autocomplete, "q", "peri").getList("items")).isEmpty();
        as("reader")
                .queryParam("q", "peri")
                .get(autocomplete)
                .then()
                .statusCode(200)
                .body("items.value", equalTo(List.of("periscope")))
                .body("items[0].total", is(1));
    }

    private static void refused(String item, int status) {
        for (String path : List.of("2/" + item, "1/" + item, "2/" + item + "/autocomplete")) {
            viewer().queryParam("q", "periscope")
                    .get("/iiif/search/" + path)
                    .then()
                    .statusCode(status)
                    .header("Access-Control-Allow-Origin", "*");
        }
    }

    @Test
    void aCollectionThatIsNotThereIsMissing() {
        viewer().queryParam("q", "x")
                .get("/iiif/search/2/collection/a23456789b7")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=x", "page=201", "page=99999999999", "lang=!!", "lang=a-b-c-d-1"})
    void parametersThatMakeNoSenseAreRefused(String parameter) {
        viewer().get("/iiif/search/2/" + scan + "?q=train&" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void aQueryWithoutEndIsRefusedAsOnTheSite() {
        viewer().queryParam("q", "train ".repeat(300))
                .get("/iiif/search/2/" + scan)
                .then()
                .statusCode(400)
                .body("type", containsString("search-query-too-long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "AND OR NOT",
                "*",
                "se*ret~2^9",
                "{\"query\":1}",
                "<script>",
                "title:train",
                "日本語",
                "-train"
            })
    void aStrangeQuestionGetsAnAnswer(String q) {
        anonymous()
                .queryParam("q", q)
                .get("/iiif/search/2/" + scan)
                .then()
                .statusCode(200)
                .body("items", is(empty()));
    }

    @Test
    void aTranslationIsFoundFromTheMomentItIsApproved() {
        var item = readable.scan(collection, "en", "The harbour was empty");
        Archive.draft(item, "fi", "Satama oli tyhjä");
        assertThat(hits(item, "satama")).isZero();
        var unit = as("translator-fi")
                .get(API + "/items/" + item + "/text")
                .jsonPath()
                .getString("segments[0].unit");
        var path = API + "/text-units/" + unit + "/translations/fi";
        as("translator-fi")
                .body(Map.of("revision", 1))
                .post(path + "/submit")
                .then()
                .statusCode(200);
        as("reviewer-fi")
                .body(Map.of("revision", 1))
                .post(path + "/approve")
                .then()
                .statusCode(200);
        Archive.soon().until(() -> hits(item, "satama") == 1);
    }
}
