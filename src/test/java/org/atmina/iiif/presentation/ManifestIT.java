package org.atmina.iiif.presentation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.as;
import static org.atmina.testing.Given.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The lines PRE, MUL, TXG and NAV of the checklist, against the running service. Each test names its lines.
@QuarkusTest
class ManifestIT {
    private static final String THREE = "http://iiif.io/api/presentation/3/context.json";
    private static final List<String> SIX = List.of("en", "et", "lv", "lt", "pl", "fi");

    @Inject
    Exhibits exhibits;

    @Inject
    IiifAddresses addresses;

    private String collection = "";
    private String item = "";

    @BeforeEach
    void anItemWithScansATextAndTranslations() {
        collection = Given.collection();
        var form = Given.itemForm(collection);
        form.put("languages", List.of("pl"));
        form.put("title", text("pl", "List z Irkucka"));
        form.put("description", text("pl", "<b>List</b> & koperta"));
        form.put("identifier", "S-17");
        form.put("date", "1941-06");
        form.put("dateAsWritten", "w czerwcu 1941");
        form.put("rights", "http://rightsstatements.org/vocab/NKC/1.0/");
        form.put("agents", List.of(Map.of("role", "creator", "name", "Anna Ozola")));
        item = Given.item(form);
        var scans = exhibits.scans(item, 3, "pl", "#Nagłówek listu", "Droga Mamo, jestem zdrowa.");
        exhibits.images(item, scans, 3);
        exhibits.text(item, "pl", "Odpis maszynowy.");
        Exhibits.translate(item, "lv", "Droga", "Mīļā māt, es esmu vesela.");
        Exhibits.translate(item, "et", "Droga", "Kallis ema, ma olen terve.");
        Exhibits.approve(Exhibits.titleUnit(item), "lv", "Vēstule no Irkutskas");
        Given.publish(item);
    }

    /// PRE-01, PRE-04, PRE-05, PRE-06.
    @Test
    void everyProgramMayReadItUnderItsProfileCompressedAndByHeadToo() {
        given().header("Origin", "https://viewer.example")
                .header("Accept-Encoding", "gzip")
                .get(manifest())
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Content-Encoding", "gzip")
                .header("Vary", containsString("Accept"))
                .header("Content-Type", equalTo("application/ld+json;profile=\"" + THREE + "\""));
        given().accept("application/json")
                .get(manifest())
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().head(manifest())
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Content-Type", containsString("ld+json"));
        given().get("/iiif/presentation/3/" + item + "/canvas/nothing")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "*");
        given().options(manifest())
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
    }

    /// PRE-02, PRE-03, PRE-20, PRE-22, PRE-25, PRE-56.
    @Test
    void everythingWithAnIdStandsWhereItsIdSays() {
        var manifest = get(manifest());
        assertThat(manifest.getString("id")).isEqualTo(addresses.manifest(new PublicId(item)));
        assertThat(manifest.<Map<String, Object>>get("$").keySet().iterator().next())
                .isEqualTo("@context");
        var ids = new java.util.ArrayList<Map.Entry<String, String>>();
        collect(manifest.get("$"), ids);
        assertThat(ids).extracting(Map.Entry::getValue).contains("Manifest", "Canvas", "AnnotationPage", "Annotation");
        var types = Set.of("Manifest", "Canvas", "AnnotationPage", "Annotation", "Range", "Collection");
        ids.stream().filter(id -> types.contains(id.getValue())).distinct().forEach(id -> {
            var found = get(path(id.getKey()));
            assertThat(found.getString("id")).as(id.getKey()).isEqualTo(id.getKey());
            assertThat(found.getString("type")).as(id.getKey()).isEqualTo(id.getValue());
        });
        assertThat(ids.stream()
                        .filter(id -> types.contains(id.getValue()))
                        .map(Map.Entry::getKey)
                        .distinct()
                        .count())
                .isEqualTo(ids.stream()
                        .filter(id -> types.contains(id.getValue()))
                        .distinct()
                        .count());
    }

    /// PRE-09: 304 while nothing changes, and the new one in the moment of the change.
    @Test
    void aChangeIsSeenByTheNextWhoAsks() {
        var tag = given().get(manifest()).header("ETag");
        given().header("If-None-Match", tag)
                .get(manifest())
                .then()
                .statusCode(304)
                .header("ETag", tag);
        Exhibits.retitle(item, "pl", "List z Omska");
        given().header("If-None-Match", tag)
                .get(manifest())
                .then()
                .statusCode(200)
                .body("label.pl[0]", equalTo("List z Omska"));
    }

    /// PRE-09.
    @Test
    void aWithdrawnItemLeavesATombstone() {
        Given.withdraw(item, "The owner asked for it.");
        for (String version : List.of("2", "3", "4")) {
            given().header("Accept-Language", "fi")
                    .get("/iiif/presentation/" + version + "/" + item + "/manifest")
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Content-Language", "fi");
        }
    }

    /// PRE-10.
    @Test
    void aProgramThatAsksForVersionTwoGetsIt() {
        var two = "application/ld+json;profile=\"http://iiif.io/api/presentation/2/context.json\"";
        var asked = given().accept(two).get(manifest()).then().statusCode(200).header("Content-Type", two);
        var own =
                given().get("/iiif/presentation/2/" + item + "/manifest").then().statusCode(200);
        assertThat(asked.extract().asString()).isEqualTo(own.extract().asString());
        own.body("'@context'", equalTo("http://iiif.io/api/presentation/2/context.json"))
                .body("'@type'", equalTo("sc:Manifest"))
                .body("label[0].'@language'", equalTo("pl"))
                .body("sequences[0].canvases.size()", equalTo(4))
                .body("sequences[0].canvases[0].images[0].resource.service.profile", containsString("image/2/level2"))
                .body("license", equalTo("http://rightsstatements.org/vocab/NKC/1.0/"));
        String list = own.extract().path("sequences[0].canvases[0].otherContent[0].'@id'");
        given().get(path(list))
                .then()
                .statusCode(200)
                .body("'@type'", equalTo("sc:AnnotationList"))
                .body("resources[1].resource.chars", equalTo("Droga Mamo, jestem zdrowa."));
    }

    /// PR4-01, PR4-02, PR4-03, PR4-04, PR4-08, PR4-10.
    @Test
    void theDraftOfVersionFourIsForThoseWhoAskForIt() {
        var four = given().get("/iiif/presentation/4/" + item + "/manifest")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("presentation/4/context.json"))
                .body("items[0].items[0].items[0].motivation", equalTo(List.of("painting")))
                .body("items[0].items[0].items[0].target.type", equalTo("Canvas"))
                .body("items[0].items[0].items[0].body[0].type", equalTo("Image"));
        assertThat(last(four.extract().jsonPath().get("'@context'")))
                .isEqualTo("http://iiif.io/api/presentation/4/context.json");
        String page = four.extract().path("items[0].annotations.find { it.id.endsWith('/lv') }.id");
        get(page(path(page)))
                .then()
                .body("items[0].provides", equalTo(List.of("translation")))
                .body("items[0].motivation", equalTo(List.of("supplementing")))
                .body("items[0].target.source.type", equalTo("Canvas"));
    }

    /// PRE-07, PRE-08, PRE-21, PRE-22, PRE-28, PRE-30, PRE-32, PRE-38, PRE-39, PRE-42, PRE-43, PRE-49.
    @Test
    void everyPropertyIsOneOfTheStandardAndInItsPlace() {
        var manifest = get(manifest());
        var documents = new java.util.ArrayList<>(List.of(
                manifest(),
                path(manifest.getString("partOf[0].id")),
                path(manifest.getString("structures[0].id")),
                path(manifest.getString("items[0].id")),
                path(manifest.getString("items[0].seeAlso[0].id"))));
        manifest.<String>getList("items.annotations.flatten().id").forEach(id -> documents.add(path(id)));
        assertThat(documents).hasSizeGreaterThan(10);
        for (String document : documents) {
            assertThat(PresentationShape.faults(get(page(document)).jsonPath().get("$")))
                    .as(document)
                    .isEmpty();
        }
    }

    /// A check of shapes that finds nothing wrong in what is wrong would be worth nothing.
    @Test
    void whatIsWrongIsFound() {
        Map<String, Object> wrong = get(manifest()).get("$");
        wrong.put("viewingDirection", "sideways");
        wrong.put("behavior", List.of("paged", "individuals", "sequence"));
        wrong.put("navDate", "1941");
        wrong.put("rights", "https://example.org/mine");
        wrong.put("summary", Map.of("en", "Not a list"));
        wrong.put("homePage", List.of());
        wrong.put("id", "https://example.org/a b");
        assertThat(PresentationShape.faults(wrong))
                .contains(
                        "$.viewingDirection is sideways",
                        "$.behavior has sequence",
                        "$.navDate is 1941",
                        "$.rights is https://example.org/mine",
                        "$.summary.en is no list of texts",
                        "$, a Manifest, has homePage",
                        "$.id is https://example.org/a b")
                .anyMatch(fault -> fault.startsWith("$.behavior has several"));
    }

    /// PRE-23, PRE-24, PRE-27, PRE-28, PRE-29, PRE-30, PRE-34, PRE-35, PRE-36, PRE-38, PRE-40.
    @Test
    void itSaysWhatItIsWhoProvidesItAndWhereMoreIsToBeHad() {
        response(manifest())
                .body("label.pl", equalTo(List.of("List z Irkucka")))
                .body("label.lv", equalTo(List.of("Vēstule no Irkutskas")))
                .body("rights", equalTo("http://rightsstatements.org/vocab/NKC/1.0/"))
                .body("requiredStatement.label.size()", equalTo(6))
                .body("provider[0].type", equalTo("Agent"))
                .body("provider[0].label.size()", equalTo(6))
                .body("provider[0].logo[0].type", equalTo("Image"))
                .body("provider[0].homepage.size()", equalTo(6))
                .body("homepage.language.flatten()", equalTo(SIX))
                .body("homepage.format.unique()", equalTo(List.of("text/html")))
                .body("rendering.id", hasItem(addresses.of("/api/v1/items/" + item + "/files/1")))
                .body("rendering.id", hasItem(addresses.of("/api/v1/items/" + item + "/text/lv.txt")))
                .body("seeAlso[0].format", equalTo("application/json"))
                .body("partOf[0].type", equalTo("Collection"))
                .body("partOf[0].id", equalTo(addresses.collection(new PublicId(collection))))
                .body("navDate", equalTo("1941-06-01T00:00:00Z"))
                .body("service[0].type", equalTo("SearchService2"))
                .body("service[0].service[0].type", equalTo("AutoCompleteService2"))
                .body("service[1].'@type'", equalTo("SearchService1"))
                .body("service.'@context'.findAll { it != null }", equalTo(List.of()));
    }

    /// PRE-24: a text that looks like HTML is shown letter by letter.
    @Test
    void noTextIsTakenForHtml() {
        var form = Given.itemForm(collection);
        form.put("title", text("en", "A <b>title</b>"));
        form.put("description", text("en", "<script>alert('x')</script>"));
        var hostile = Given.item(form);
        Given.publish(hostile);
        given().get("/iiif/presentation/3/" + hostile + "/manifest")
                .then()
                .body("summary.en[0]", equalTo("<span>&lt;script&gt;alert('x')&lt;/script&gt;</span>"));
        given().get("/iiif/presentation/2/" + hostile + "/manifest")
                .then()
                .body("description[0].'@value'", equalTo("<span>&lt;script&gt;alert('x')&lt;/script&gt;</span>"));
    }

    /// PRE-26, PRE-31, PRE-44, PRE-45, PRE-50, PRE-25: a page without an image is a canvas all the same.
    @Test
    void everyPageIsACanvasAlsoOneWithoutAnImage() {
        response(manifest())
                .body("items.size()", equalTo(4))
                .body("items[0].label.none", equalTo(List.of("1")))
                .body("items[0].width", equalTo(Exhibits.WIDTH))
                .body("items[0].height", equalTo(Exhibits.HEIGHT))
                .body("items[0].items[0].items[0].motivation", equalTo("painting"))
                .body("items[0].items[0].items[0].body.service[0].type", equalTo("ImageService3"))
                .body("items[0].items[0].items[0].body.id", containsString("/full/1500,2000/0/default.jpg"))
                .body("items[0].thumbnail[0].id", containsString("/full/300,400/0/default.jpg"))
                .body("thumbnail[0].service[0].type", equalTo("ImageService3"))
                .body("items[2].label.en[0]", containsString("no picture"))
                .body("items[2].items.size()", equalTo(0))
                .body("items[3].label.size()", equalTo(6))
                .body("items[3].annotations.size()", equalTo(1));
    }

    /// PRE-51: a table of contents from files and headings.
    @Test
    void filesAndHeadingsAreTheTableOfContents() {
        response(manifest())
                .body("structures.size()", equalTo(1))
                .body("structures[0].label.pl[0]", equalTo("Spis treści"))
                .body("structures[0].items.size()", equalTo(2))
                .body("structures[0].items[0].label.none[0]", equalTo("scans.pdf"))
                .body("structures[0].items[0].items.findAll { it.type == 'Canvas' }.size()", equalTo(3))
                .body(
                        "structures[0].items[0].items.find { it.type == 'Range' }.label.pl[0]",
                        equalTo("#Nagłówek listu"));
    }

    /// MUL-01, MUL-03, MUL-04: labels of the description are in the six languages, the source language first.
    @Test
    void everyLabelIsInSixLanguagesTheSourceLanguageFirst() {
        var manifest = get(manifest());
        List<Map<String, Map<String, List<String>>>> metadata = manifest.getList("metadata");
        assertThat(metadata).hasSizeGreaterThan(6);
        for (var entry : metadata) {
            var label = Objects.requireNonNull(entry.get("label"));
            assertThat(label.keySet()).containsExactlyInAnyOrderElementsOf(SIX);
            assertThat(label.keySet().iterator().next()).isEqualTo("pl");
            var value = Objects.requireNonNull(entry.get("value"));
            var languages = Set.copyOf(value.keySet());
            boolean ofCollection = languages.equals(Set.of("en")); // its title, which nobody has translated
            assertThat(ofCollection || languages.equals(Set.of("none")) || languages.containsAll(SIX))
                    .as(entry.toString())
                    .isTrue();
        }
        assertThat(manifest.<Map<String, Object>>get("label").keySet()).containsExactly("pl", "lv");
    }

    /// MUL-02.
    @Test
    void whatHasNoLanguageSaysSo() {
        response(manifest())
                .body("metadata.find { it.label.en == ['Reference code'] }.value.none[0]", equalTo("S-17"))
                .body("metadata.value.findAll { it.none == ['w czerwcu 1941'] }.size()", equalTo(1))
                .body("metadata.find { it.label.en == ['Creator'] }.value.none[0]", equalTo("Anna Ozola"))
                .body("metadata.find { it.label.en == ['Date'] }.value.pl[0]", equalTo("czerwiec 1941"));
        assertThat(given().get(manifest()).asString()).doesNotContain("\"und\"").doesNotContain("\"\":");
    }

    /// MUL-05.
    @Test
    void thereIsOneManifestForAllLanguages() {
        var one = given().header("Accept-Language", "fi").get(manifest());
        var other = given().header("Accept-Language", "lt").get(manifest() + "?lang=lt");
        assertThat(one.asString()).isEqualTo(other.asString());
        assertThat(one.header("ETag")).isEqualTo(other.header("ETag"));
    }

    /// MUL-07, MUL-09, MUL-10: the source first, then each translation; what a machine read says so in six languages.
    @Test
    void eachTextLayerIsAPageOfItsOwn() {
        response(manifest())
                .body("items[0].annotations.size()", equalTo(3))
                .body("items[0].annotations[0].id", containsString("/annotations/source"))
                .body("items[0].annotations[1].id", containsString("/annotations/et"))
                .body("items[0].annotations[2].id", containsString("/annotations/lv"))
                .body("items[0].annotations[0].items", equalTo(null))
                .body("items[0].annotations[0].label.en[0]", containsString("read by a machine"))
                .body("items[0].annotations[0].label.fi[0]", containsString("koneen lukema"))
                .body("items[0].annotations[0].label.size()", equalTo(6))
                .body("items[0].annotations[2].label.en[0]", containsString("Latvian: translation"));
        assertThat(given().get(manifest()).asString()).doesNotContain("Choice");
    }

    /// PRE-46, PRE-47, PRE-48, PRE-53, TXG-01, TXG-02, TXG-03, MUL-08, MUL-10.
    @Test
    void aParagraphStandsAtItsPlaceWithWhoMadeIt() {
        var manifest = get(manifest());
        String canvas = manifest.getString("items[0].id");
        var source = page(path(manifest.getString("items[0].annotations[0].id")));
        var found = get(source).then();
        found.body("type", equalTo("AnnotationPage"))
                .body("'@context'[0]", containsString("text-granularity"))
                .body("'@context'[-1]", equalTo(THREE))
                .body("items.size()", equalTo(2))
                .body("items[1].motivation", equalTo("supplementing"))
                .body("items[1].textGranularity", equalTo("paragraph"))
                .body("items[1].body.type", equalTo("TextualBody"))
                .body("items[1].body.value", equalTo("Droga Mamo, jestem zdrowa."))
                .body("items[1].body.language", equalTo("pl"))
                .body("items[1].body.format", equalTo("text/plain"))
                .body("items[1].target", equalTo(canvas + "#xywh=100,200,800,60"))
                .body("items[1].generator.type", equalTo("Software"))
                .body("items[1].generator.name", equalTo("tesseract 5.5"));
        String original = found.extract().path("items[1].id");
        get(page(path(manifest.getString("items[0].annotations[2].id"))))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].body.value", equalTo("Mīļā māt, es esmu vesela."))
                .body("items[0].body.language", equalTo("lv"))
                .body("items[0].translationOf", equalTo(original))
                .body("items[0].creator.name", equalTo("Atmina archive"))
                .body("items[0].generator", equalTo(null))
                .body("items[0].target", equalTo(canvas + "#xywh=100,200,800,60"));
    }

    /// TXG-01, TXG-02: the words of a scan, for programs.
    @Test
    void theWordsOfAScanHavePlacesOfTheirOwn() {
        String words = get(manifest()).getString("items[0].seeAlso[0].id");
        get(page(path(words)))
                .then()
                .body("items.size()", equalTo(4))
                .body("items[2].textGranularity", equalTo("word"))
                .body("items[2].body.value", equalTo("Droga"))
                .body("items[2].target", containsString("#xywh=100,200,300,60"));
    }

    /// PRE-35: a text is downloaded as it is.
    @Test
    void textsCanBeTakenAlong() {
        given().get("/api/v1/items/" + item + "/text/lv.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("Mīļā māt, es esmu vesela."));
        given().get("/api/v1/items/" + item + "/text/source.txt")
                .then()
                .statusCode(200)
                .body(containsString("Droga Mamo"));
        given().get("/api/v1/items/" + item + "/text/fi.txt").then().statusCode(404);
    }

    /// NAV-01, NAV-02, NAV-03, PR4-09.
    @Test
    void placesOfTheItemAreOnTheMap() {
        String place = as("curator")
                .body(Map.of(
                        "kind",
                        "place",
                        "names",
                        List.of(
                                Map.of("text", "Irkutsk", "language", "en", "kind", "preferred"),
                                Map.of("text", "Irkuck", "language", "pl", "kind", "preferred")),
                        "coordinates",
                        Map.of("latitude", 52.29, "longitude", 104.3)))
                .post(Given.API + "/authorities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var form = Given.itemForm(collection);
        form.put("agents", List.of(Map.of("role", "place", "authority", place)));
        var placed = Given.item(form);
        Given.publish(placed);
        var found = response("/iiif/presentation/3/" + placed + "/manifest")
                .body("'@context'[0]", containsString("navplace"))
                .body("'@context'[-1]", equalTo(THREE))
                .body("navPlace.type", equalTo("FeatureCollection"))
                .body("navPlace.features[0].geometry.coordinates", equalTo(List.of(104.3f, 52.29f)))
                .body("navPlace.features[0].properties.label.pl[0]", equalTo("Irkuck"))
                .body("metadata.find { it.label.en == ['Place'] }.value.pl[0]", equalTo("Irkuck"));
        for (String id : List.of("navPlace.id", "navPlace.features[0].id")) {
            String address = found.extract().path(id);
            given().get(path(address))
                    .then()
                    .statusCode(200)
                    .contentType("application/geo+json")
                    .body("id", equalTo(address));
        }
        given().get("/iiif/presentation/4/" + placed + "/manifest")
                .then()
                .body("'@context'", equalTo("http://iiif.io/api/presentation/4/context.json"))
                .body("navPlace.features.size()", equalTo(1));
    }

    /// PRE-54: our own words are mapped by a context that can be fetched.
    @Test
    void ourOwnWordsAreMapped() {
        given().get(path(addresses.terms()))
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("'@context'.translationOf.'@type'", equalTo("@id"));
    }

    /// AUT-19, PRE-55: who may not see the text does not get it by any address.
    @Test
    void aRestrictedItemShowsNothingToWhoeverHasNotSignedIn() {
        var manifest = get(manifest());
        exhibits.restrict(item, null);
        var ids = new java.util.ArrayList<Map.Entry<String, String>>();
        collect(manifest.get("$"), ids);
        var own = "/" + item + "/";
        var addresses = ids.stream()
                .map(Map.Entry::getKey)
                .filter(id -> id.contains("/iiif/presentation/3" + own))
                .distinct()
                .toList();
        assertThat(addresses).hasSizeGreaterThan(10);
        for (String id : addresses) {
            for (String version : List.of("2", "3", "4")) {
                given().get(path(id).replace("/presentation/3/", "/presentation/" + version + "/"))
                        .then()
                        .statusCode(401)
                        .header("Access-Control-Allow-Origin", "*")
                        .body("probe", containsString("/iiif/auth/2/probe/item/" + item));
            }
        }
        as("reader")
                .get(manifest())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .body("service.find { it.type == 'AuthProbeService2' }.id", containsString(item))
                .body("'@context'[0]", equalTo("http://iiif.io/api/auth/2/context.json"));
    }

    /// AUT-19: a preview shows small pictures and the description.
    @Test
    void aPreviewHasNoText() {
        exhibits.restrict(item, 250);
        var preview = response(manifest())
                .body("items.size()", equalTo(4))
                .body("items[0].annotations", equalTo(null))
                .body("items[0].items[0].items[0].body.width", equalTo(250))
                .body("items[0].items[0].items[0].body.id", containsString("~preview/full/250,"))
                .body("requiredStatement.value.en[0]", containsString("preview"))
                .body("service.findAll { it.type == 'SearchService2' }.size()", equalTo(0))
                .extract()
                .asString();
        assertThat(preview).doesNotContain("Nagłówek").doesNotContain("/files/").doesNotContain("/text/");
        var image = exhibits.id(item);
        given().get("/iiif/presentation/3/" + item + "/canvas/" + image + "/annotations/source")
                .then()
                .statusCode(401);
    }

    @Test
    void aDraftIsNothingToReaders() {
        var draft = Given.item(collection);
        given().get("/iiif/presentation/3/" + draft + "/manifest").then().statusCode(404);
        as("curator")
                .get("/iiif/presentation/3/" + draft + "/manifest")
                .then()
                .statusCode(200)
                .body("items[0].label.en[0]", equalTo("There is nothing to look at"));
    }

    private String manifest() {
        return "/iiif/presentation/3/" + item + "/manifest";
    }

    private static ValidatableResponse response(String path) {
        return given().get(path).then().statusCode(200);
    }

    private static JsonPath get(String path) {
        return response(path).extract().jsonPath();
    }

    private static io.restassured.response.Response get(io.restassured.response.Response found) {
        found.then().statusCode(200);
        return found;
    }

    private static io.restassured.response.Response page(String path) {
        return given().get(path);
    }

    private String path(String id) {
        assertThat(id).startsWith(addresses.of("/"));
        return id.substring(addresses.of("").length());
    }

    private static Object last(Object context) {
        return context instanceof List<?> list ? list.getLast() : context;
    }

    private static void collect(Object node, List<Map.Entry<String, String>> found) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("id") instanceof String id && map.get("type") instanceof String type) {
                found.add(Map.entry(id, type));
            }
            map.values().forEach(value -> collect(value, found));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, found));
        }
    }
}
