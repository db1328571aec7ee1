package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.image.PageImages;
import org.atmina.language.InterfaceLanguage;
import org.atmina.storage.Derivatives;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages as they leave the service: words, languages, headers, and what happens to markup in what people wrote.
@QuarkusTest
class SitePagesIT {
    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Derivatives pictures;

    @Inject
    PageImages images;

    private Seeded archive;

    @BeforeEach
    void seed() {
        archive = Seeded.in(items, files, pictures, images);
    }

    @ParameterizedTest
    @CsvSource({
        "lv, /lv/",
        "'pl-PL,pl;q=0.9,en;q=0.5', /pl/",
        "'ja, fi;q=0.3', /fi/",
        "ja, /en/",
        "'not a header;;;', /en/",
    })
    void theEntranceLeadsToALanguageOfTheReader(String accepted, String target) {
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Accept-Language", accepted)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith(target))
                .header("Vary", containsString("Accept-Language"));
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyPageSpeaksEveryLanguage(InterfaceLanguage language) {
        for (String path : new String[] {
            "/",
            "/about",
            "/collections",
            "/collections/" + archive.collection(),
            "/search",
            "/items/" + archive.item(),
            "/items/" + archive.item() + "/pages/2/1"
        }) {
            var page = page("/" + language.tag() + path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
            assertThat(page.header("Content-Language")).isEqualTo(language.tag().value());
            assertThat(page.asString())
                    .contains("<html lang=\"" + language.tag() + "\">")
                    .contains(new Words(language).of("site.skip"));
        }
    }

    @Test
    void theLanguageSwitchKeepsPageQuestionAndPlace() {
        page("/lv/search?q=gads&language=en&page=1")
                .then()
                .body(containsString(
                        "href=\"/et/search?language=en&amp;page=1&amp;q=gads\" lang=\"et\" hreflang=\"et\""))
                .body(containsString(">Suomi</a>"));
    }

    @Test
    void aPageNamesItselfInTheOtherLanguages() {
        page("/lv/items/" + archive.item() + "?show=source")
                .then()
                .body(containsString("<link rel=\"canonical\" href=\"http"))
                .body(containsString("hreflang=\"pl\" href=\"http"))
                .body(containsString("/pl/items/" + archive.item() + "\">"));
    }

    @Test
    void anItemShowsSourceAndTranslationEachInItsLanguage() {
        page("/lv/items/" + archive.item())
                .then()
                .body(containsString("<p class=\"source\" lang=\"en\">The train left in June.</p>"))
                .body(containsString("<p lang=\"lv\">" + Seeded.LATVIAN + "</p>"))
                .body(containsString("id=\"p1\""))
                .body(containsString("aptuveni 1941. gada 14. jūnijs"))
                .body(containsString("mid-June 1941"))
                .body(containsString("Vēl nav iztulkots."))
                .body(containsString("<h1 lang=\"en\">The train of June 1941</h1>"))
                .body(containsString("Citā valodā: angļu"));
    }

    @Test
    void anItemWithoutTranslationSaysSo() {
        page("/fi/items/" + archive.item())
                .then()
                .body(containsString("Käännöstä tälle kielelle (Suomi) ei vielä ole."))
                .body(not(containsString(Seeded.LATVIAN)));
    }

    @Test
    void theReaderChoosesTheTranslationAndTheLayout() {
        page("/en/items/" + archive.item() + "?text-lang=lv&show=translation")
                .then()
                .body(containsString("<p lang=\"lv\">" + Seeded.LATVIAN + "</p>"))
                .body(not(containsString("lang=\"en\">The train left in June.</p>")));
    }

    @Test
    void aPassageHasALastingAddress() {
        String address =
                page("/en/items/" + archive.item()).htmlPath().getString("**.find { it.@id == 'p2' }.p[0].a[0].@href");
        browser()
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/en/items/" + archive.item() + "#p2"));
    }

    @Test
    void aScanIsShownWithItsText() {
        page("/et/items/" + archive.item() + "/pages/2/1")
                .then()
                .body(containsString("src=\"/api/v1/items/" + archive.item() + "/pages/2/1/image.jpg\""))
                .body(containsString("The train left in Junc."))
                .body(containsString("Skaneeringust masinaga loetud"));
    }

    @Test
    void markupInWhatPeopleWroteIsText() {
        for (String path : new String[] {"/en/items/" + archive.hostile(), "/en/collections/" + archive.collection()}) {
            assertThat(page(path).asString())
                    .doesNotContain("<script>", "<img src=x")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
        }
        var query = RestAssured.given()
                .accept("text/html")
                .queryParam("q", Seeded.HOSTILE)
                .queryParam("collection", "\"><script>alert(4)</script>")
                .get("/en/search");
        assertThat(query.statusCode()).isEqualTo(200);
        assertThat(query.asString()).doesNotContain("<script>", "<img src=x").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void aSearchMarksTheWordAndSaysWhyItMatched() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> page("/en/search?q=" + archive.word())
                        .then()
                        .statusCode(200)
                        .body(containsString("<mark>" + archive.word() + "</mark>"))
                        .body(containsString("found in the source text"))
                        .body(containsString("1 item found"))
                        .body(containsString("about 14 June 1941")));
        page("/lv/search?q=" + archive.word() + "&language=en&from=1940&to=1949")
                .then()
                .body(containsString("<mark>" + archive.word() + "</mark>"))
                .body(containsString("Noņemt filtru"))
                .body(containsString("1940. gadi"));
    }

    @Test
    void aSearchIsSortedAndNarrowedByWhatTheAnswerCounts() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> page("/fi/search?collection=" + archive.collection())
                        .then()
                        .statusCode(200)
                        .body(containsString("sort=date-desc"))
                        .body(containsString("Uusimmat ensin"))
                        .body(containsString("Skannaukset"))
                        .body(containsString("scan=false")));
        page("/fi/search?scan=false&sort=title&person=nobody&translation=xx-bad-&paths=nonsense&sort=nonsense")
                .then()
                .statusCode(200)
                .body(containsString("Ilman sivukuvia"));
    }

    @Test
    void otherNamesThatWereSearchedAreNamedAndCanBeLeftOut() {
        String town = as("curator")
                .body(Map.of(
                        "kind",
                        "place",
                        "names",
                        List.of(
                                Map.of("text", "Soovitlinn", "language", "et", "kind", "preferred"),
                                Map.of("text", "Suffetstadt", "language", "de", "kind", "preferred"))))
                .post(API + "/authorities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var form = Given.itemForm(archive.collection());
        form.put("agents", List.of(Map.of("role", "place", "authority", town)));
        var item = Given.item(form);
        Given.publish(item);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> page("/en/search?q=Suffetstadt")
                        .then()
                        .statusCode(200)
                        .body(containsString("/en/items/" + item))
                        .body(containsString("Also searched"))
                        .body(containsString("Soovitlinn"))
                        .body(containsString("Search only what was typed")));
        page("/en/search?q=Suffetstadt&paths=source,translation,metadata,name")
                .then()
                .body(containsString("only as typed"))
                .body(not(containsString("Also searched")));
    }

    @Test
    void nothingFoundIsNoDeadEnd() {
        page("/pl/search?q=" + archive.word() + "xyz+pociąg&type=sound")
                .then()
                .statusCode(200)
                .body(containsString("Niczego nie znaleziono"))
                .body(containsString("Szukaj bez filtrów"))
                .body(containsString("Tylko słowo „pociąg”"))
                .body(containsString("href=\"/pl/collections\""));
    }

    @Test
    void datesThatAreNoneAreSaidBesideTheField() {
        page("/en/search?from=yesterday")
                .then()
                .statusCode(200)
                .body(allOf(containsString("This is not a period"), containsString("aria-invalid=\"true\"")));
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void aMissingPageIsAPage(InterfaceLanguage language) {
        for (String path : new String[] {"/nothing", "/items/a000000000x", "/collections/nothing", "/items/x/y/z"}) {
            page("/" + language.tag() + path)
                    .then()
                    .statusCode(404)
                    .contentType(startsWith("text/html"))
                    .header("Cache-Control", "no-store")
                    .body(containsString("<html lang=\"" + language.tag() + "\">"));
        }
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void aWithdrawnItemLeavesATombstone(InterfaceLanguage language) {
        page("/" + language.tag() + "/items/" + archive.withdrawn())
                .then()
                .statusCode(410)
                .body(containsString("<p class=\"lead\" lang=\"en\">A letter of a test</p>"))
                .body(containsString("The owner asked for it."))
                .body(containsString(new Words(language).of("site.problem.since")));
    }

    @Test
    void programsKeepTheirProblemJson() {
        RestAssured.given()
                .accept("text/html")
                .get("/api/v1/items/a000000000x")
                .then()
                .contentType(startsWith("application/problem+json"));
        RestAssured.given()
                .accept("application/json")
                .get("/en/items/a000000000x")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void pagesLoadNothingFromElsewhereAndRunNothingButTheirOwnScript() {
        page("/en/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .body(not(containsString("<script>")))
                .body("html.head.script.@src", startsWith("/js/suggestions.js?v="))
                .body("html.body.depthFirst().findAll { it.name() == 'script' }.size()", is(0));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        var tag = page("/en/about").header("ETag");
        browser()
                .header("If-None-Match", tag)
                .get("/en/about")
                .then()
                .statusCode(304)
                .header("Content-Security-Policy", containsString("default-src"));
    }

    @Test
    void typefacesAndStylesheetsMayBeKept() {
        var home = page("/en/");
        String sheet = home.htmlPath().getString("**.find { it.@rel == 'stylesheet' }.@href");
        var rules = browser().get(sheet);
        rules.then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
        var font = rules.asString().replaceFirst("(?s).*?url\\(([^)]*)\\).*", "$1");
        browser().get(font).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void theFirstPageIsLight() {
        int bytes = page("/en/").asByteArray().length
                + browser().get("/css/atmina.css").asByteArray().length
                + browser().get("/css/fonts.css").asByteArray().length;
        assertThat(bytes).isLessThan(100_000);
    }

    private static Response page(String path) {
        return browser().get(path);
    }

    private static RequestSpecification browser() {
        return RestAssured.given().urlEncodingEnabled(false).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
