package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Texts;
import org.atmina.language.InterfaceLanguage;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every text says in which language it is, on every page and in every answer: texts of this archive carry a mark that
/// stands in one language only, and wherever it turns up that language has to be named.
@QuarkusTest
class TrueLanguageIT {
    private static final Pattern MARK = Pattern.compile("Qq(de|lv|en|pl)qx");
    private static final Pattern OURS = Pattern.compile("/[a-z]{2}/(items|collections|cite|search)\\b.*");
    private static final int MOST_PAGES = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    /// What stands in whose place: a program finds the language in the same object.
    private static final List<String> NAMES_OF_LANGUAGE = List.of("language", "sourceLanguage", "itemTitleLanguage");

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private String item = "";
    private String collection = "";
    private String passage = "";
    private String word = "";

    @BeforeEach
    void textsInFourLanguages() {
        word = "kvu" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var form = Given.collectionForm();
        form.put("title", Given.text("pl", "Qqplqx zbiór"));
        collection = Given.collection(form);
        var described = Given.itemForm(collection);
        described.put("title", Given.text("de", "Qqdeqx Titel"));
        described.put("description", Given.text("en", "Qqenqx description"));
        described.put("languages", List.of("de"));
        item = Given.item(described);
        var id = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.page(files, ReadText.file(files, id), 1, "Qqdeqx Absatz " + word + ".", "Qqdeqx Absatz zwei.");
        Given.publish(item);
        var unit = texts.segments(id, 0, 1).getFirst().unit().id();
        passage = PassageId.of(unit).value();
        approve(unit.toString(), "Qqlvqx rindkopa " + word + ".");
        approve(as("curator").get(API + "/items/" + item).then().extract().path("title.unit"), "Qqlvqx virsraksts");
    }

    @ParameterizedTest
    @EnumSource(
            value = InterfaceLanguage.class,
            names = {"LV", "FI"})
    void onEveryPage(InterfaceLanguage language) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/" + language.tag() + "/search?q=" + word).contains(item));
        var waiting = new ArrayDeque<>(List.of(
                "/" + language.tag() + "/items/" + item,
                "/" + language.tag() + "/collections/" + collection,
                "/" + language.tag() + "/cite/" + passage,
                "/" + language.tag() + "/search?q=" + word,
                "/" + language.tag() + "/search?q=" + word + "&sort=title"));
        var seen = new LinkedHashSet<>(waiting);
        int marks = 0;
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var page = Jsoup.parse(get(path));
            marks += checked(page, path);
            page.select("a[href]").eachAttr("href").stream()
                    .map(link -> link.replaceAll("#.*", ""))
                    .filter(link -> OURS.matcher(link).matches() && link.startsWith("/" + language.tag() + "/"))
                    .filter(link -> link.contains(item) || link.contains("/cite/p"))
                    .filter(link -> seen.size() < MOST_PAGES && seen.add(link))
                    .forEach(waiting::add);
        }
        assertThat(seen).hasSizeGreaterThan(6);
        assertThat(marks).isGreaterThan(20);
    }

    @Test
    void inEveryAnswer() throws IOException {
        var answers = List.of(
                API + "/items/" + item,
                API + "/items?size=50&collection=" + collection,
                API + "/items/" + item + "/text",
                API + "/collections/" + collection,
                "/cite/" + passage + "?format=json",
                "/cite/" + passage + "/lv/1?format=json");
        int marks = 0;
        for (var answer : answers) {
            for (var lang : List.of("lv", "fi", "de")) {
                var body = anonymous()
                        .header("Accept-Language", lang)
                        .get(answer)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                marks += checked(JSON.readTree(body), answer + " for " + lang);
            }
        }
        assertThat(marks).isGreaterThan(30);
    }

    @Test
    void inManifests() throws IOException {
        var manifest = JSON.readTree(get("/iiif/presentation/3/" + item + "/manifest"));
        assertThat(manifest.at("/label/de/0").asText()).startsWith("Qqdeqx");
        assertThat(manifest.at("/label/lv/0").asText()).startsWith("Qqlvqx");
        assertThat(manifest.at("/label").size()).isEqualTo(2);
        assertThat(manifest.at("/summary/en/0").asText()).startsWith("Qqenqx");
    }

    /// A citation in one line has several languages, and none of its own; the title of a page has no mark-up.
    private static int checked(org.jsoup.nodes.Document page, String path) {
        var marked = new ArrayList<TextNode>();
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text && MARK.matcher(text.text()).find()) {
                marked.add(text);
            }
        });
        int marks = 0;
        for (var text : marked) {
            var parent = text.parent();
            boolean speaks = parent != null && parent.closest("title, .reference, .address, input") == null;
            if (speaks) {
                var mark = MARK.matcher(text.text());
                assertThat(mark.find()).isTrue();
                assertThat(lang(text)).as("%s: %s", path, text.text()).isEqualTo(mark.group(1));
                marks++;
            }
        }
        return marks;
    }

    private static String lang(Node node) {
        for (var each = node.parent(); each != null; each = each.parent()) {
            if (each.hasAttr("lang")) {
                return each.attr("lang");
            }
        }
        return "";
    }

    private static int checked(JsonNode node, String where) {
        int marks = 0;
        for (var entry : node.properties()) {
            var value = entry.getValue();
            if (value.isTextual() && List.of("text", "title", "itemTitle").contains(entry.getKey())) {
                var mark = MARK.matcher(value.asText());
                if (mark.find()) {
                    assertThat(NAMES_OF_LANGUAGE.stream()
                                    .map(name -> node.path(name).asText()))
                            .as("%s: %s", where, node)
                            .contains(mark.group(1));
                    marks++;
                }
            } else if (value.isContainerNode() && !entry.getKey().equals("citations")) { // in several languages
                marks += checked(value, where);
            }
        }
        for (var each : node) {
            marks += node.isArray() ? checked(each, where) : 0;
        }
        return marks;
    }

    private static String get(String path) {
        return RestAssured.given()
                .accept(path.startsWith("/iiif") ? "application/json" : "text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void approve(String unit, String text) {
        var translation = API + "/text-units/" + unit + "/translations/lv";
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", text))
                .put(translation)
                .then()
                .statusCode(200);
        as("translator-lv")
                .body(Map.of("revision", 1))
                .post(translation + "/submit")
                .then()
                .statusCode(200);
        as("reviewer-lv")
                .body(Map.of("revision", 1))
                .post(translation + "/approve")
                .then()
                .statusCode(200);
    }
}
