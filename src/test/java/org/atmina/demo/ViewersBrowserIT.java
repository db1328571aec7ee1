package org.atmina.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.atmina.cli.DemoLoader;
import org.atmina.testing.Chromium;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The demonstration collection in the viewers of the world, each on a web site of somebody else, and in our own. What
/// they show is kept under `target/screenshots/`.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewersBrowserIT {
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final String SCANNED = "june-deportation-1941-latvia";
    private static final String TEXT_ONLY = "boat-refugees-1944";

    private Chromium browser;
    private ViewerPages elsewhere;
    private Map<String, String> items = Map.of();

    @BeforeAll
    void start() {
        elsewhere = ViewerPages.open();
        browser = Chromium.start();
    }

    @BeforeEach
    void load() {
        if (!items.isEmpty()) {
            return;
        }
        var realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        new DemoLoader(service(), realm, System.out::println).load(Path.of("..", "demo"));
        items =
                anonymous()
                        .queryParam("size", 200)
                        .get(API + "/items")
                        .jsonPath()
                        .<Map<String, Object>>getList("items")
                        .stream()
                        .collect(Collectors.toMap(
                                item -> String.valueOf(item.get("identifier")),
                                item -> String.valueOf(item.get("id")),
                                (a, b) -> a));
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> List.of(SCANNED, TEXT_ONLY).stream().allMatch(this::isShown));
    }

    @AfterAll
    void end() {
        browser.close();
        elsewhere.close();
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    private static String manifest(String item) {
        return service() + "/iiif/presentation/3/" + item + "/manifest";
    }

    private JsonPath read(String identifier) {
        return anonymous().get(manifest(items.get(identifier))).jsonPath();
    }

    /// Whether all its pages have images: the pages of a scan come first, those of its text follow.
    private boolean isShown(String identifier) {
        var answer = anonymous().get(manifest(items.get(identifier)));
        if (answer.statusCode() != 200 || answer.jsonPath().getList("items").isEmpty()) {
            return false;
        }
        var info = answer.jsonPath().getString("items[0].items[0].items[0].body.service[0].id") + "/info.json";
        return anonymous().get(info).statusCode() == 200;
    }

    private static String info(JsonPath manifest, int canvas) {
        return manifest.getString("items[" + canvas + "].items[0].items[0].body.service[0].id") + "/info.json";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// What was asked for and how it was answered.
    private static Map<String, Integer> answersTo(Page page) {
        var answers = new ConcurrentHashMap<String, Integer>();
        page.onResponse(response -> answers.put(response.url(), response.status()));
        return answers;
    }

    private static boolean isDeepest(String url) {
        var parts = url.replaceFirst(".*/iiif/[23]/", "").split("/");
        if (parts.length < 4 || !parts[1].matches("\\d+,\\d+,\\d+,\\d+")) {
            return false;
        }
        var region = parts[1].split(",");
        return (region[2] + "," + region[3]).equals(parts[2]) || (region[2] + ",").equals(parts[2]);
    }

    @Test
    void sea18_miradorFindsAWordAndMarksIt() {
        try (var context = browser.context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            var answers = answersTo(page);
            page.navigate(elsewhere.at("/mirador.html?manifest=" + encoded(manifest(items.get(SCANNED)))));
            page.locator(".mirador-window .openseadragon-canvas").first().waitFor();
            var field = page.locator("form input[type=text]").first();
            field.waitFor();
            page.waitForTimeout(1500);
            var before = painted(page);
            field.fill("vilcieniem");
            field.press("Enter");
            page.waitForFunction("() => Object.values(mirador.store.getState().searches)"
                    + ".some(w => Object.values(w).some(s => Object.values(s.data).some(d => d.json?.hits?.length)))");
            page.waitForTimeout(2500);
            Chromium.picture(page, "mirador-search", false);
            assertThat(answers.keySet()).anyMatch(url -> url.contains("/iiif/search/1/"));
            assertThat(isMarked(before, painted(page)))
                    .as("%s %s", before, painted(page))
                    .isTrue();
            assertThat(failed(answers)).isEmpty();
        }
    }

    /// Of each layer above and with the picture, how many points are painted.
    private static List<?> painted(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('.mirador-window canvas')].map((layer) => {
                  try {
                    const points = layer.getContext('2d').getImageData(0, 0, layer.width, layer.height).data;
                    let painted = 0;
                    for (let i = 3; i < points.length; i += 4) painted += points[i] > 0 ? 1 : 0;
                    return painted;
                  } catch {
                    return -1;
                  }
                })""");
    }

    /// Whether a layer shows something on which nothing was shown.
    private static boolean isMarked(List<?> before, List<?> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (before.get(i).equals(0) && after.get(i) instanceof Integer points && points > 0) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Integer> failed(Map<String, Integer> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().contains("/iiif/") && answer.getValue() >= 400)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void miradorOpensScansAndTextsAndGoesToTheDeepestTile() {
        for (String identifier : List.of(SCANNED, TEXT_ONLY)) {
            try (var context = browser.context(DESK, ColorScheme.LIGHT)) {
                var page = context.newPage();
                var answers = answersTo(page);
                page.navigate(elsewhere.at("/mirador.html?manifest=" + encoded(manifest(items.get(identifier)))));
                page.locator(".mirador-window .openseadragon-canvas").first().waitFor();
                page.waitForTimeout(1500);
                Chromium.picture(page, "mirador-" + identifier, false);
                var nearer = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoom in"));
                for (int i = 0; i < 6; i++) {
                    nearer.first().click();
                    page.waitForTimeout(400);
                }
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                    page.waitForTimeout(200);
                    return answers.entrySet().stream().anyMatch(a -> isDeepest(a.getKey()) && a.getValue() == 200);
                });
                page.waitForTimeout(800);
                Chromium.picture(page, "mirador-deepest-" + identifier, false);
                assertThat(failed(answers)).isEmpty();
            }
        }
    }

    @Test
    void mul09_everyLanguageOfATextIsItsOwnLayerThatMiradorShows() {
        var manifest = read(SCANNED);
        assertThat(manifest.prettify()).doesNotContain("\"Choice\"");
        List<String> pages = manifest.getList("items[0].annotations.id");
        assertThat(pages).hasSizeGreaterThan(1);
        try (var context = browser.context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            var answers = answersTo(page);
            page.navigate(elsewhere.at("/mirador.html?manifest=" + encoded(manifest(items.get(SCANNED)))));
            page.locator(".mirador-window .openseadragon-canvas").first().waitFor();
            page.waitForFunction(
                    "count => Object.values(mirador.store.getState().annotations)"
                            + ".flatMap(c => Object.values(c)).filter(a => a.json?.items?.length).length >= count",
                    pages.size());
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Annotations"))
                    .first()
                    .click();
            page.waitForTimeout(1500);
            Chromium.picture(page, "mirador-layers", false);
            assertThat(answers.keySet()).containsAll(pages);
            assertThat(failed(answers)).isEmpty();
        }
    }

    @Test
    void img36_openSeadragonGetsEveryTileInTheSizeThatItExpects() {
        for (String identifier : List.of(SCANNED, TEXT_ONLY)) {
            try (var context = browser.context(DESK, ColorScheme.LIGHT)) {
                var page = context.newPage();
                page.navigate(elsewhere.at("/openseadragon.html?info=" + encoded(info(read(identifier), 0))));
                page.waitForFunction("() => seen.world.getItemAt(0)?.getFullyLoaded() || troubles.length");
                Chromium.picture(page, "openseadragon-" + identifier, false);
                @SuppressWarnings("unchecked")
                var tiles = (List<Map<String, Object>>) page.evaluate("() => tiles()");
                assertThat(tiles).hasSizeGreaterThan(4).allSatisfy(tile -> {
                    assertThat(tile.get("width")).as("%s", tile).isEqualTo(tile.get("wantedWidth"));
                    assertThat(tile.get("height")).as("%s", tile).isEqualTo(tile.get("wantedHeight"));
                });
                page.evaluate("() => { seen.viewport.zoomTo(seen.viewport.getMaxZoom(), null, true); }");
                page.waitForTimeout(500);
                page.waitForFunction("() => seen.world.getItemAt(0).getFullyLoaded() || troubles.length");
                Chromium.picture(page, "openseadragon-deepest-" + identifier, false);
                assertThat(page.evaluate("() => troubles")).isEqualTo(List.of());
            }
        }
    }

    private String viewer(String language, String content) {
        return service() + "/" + language + "/viewer?iiif-content=" + encoded(content);
    }

    private static void waitForPicture(Page page) {
        page.locator("[data-iiif-content][data-open]").waitFor();
        page.waitForFunction(
                "() => document.querySelector('[data-iiif-content]').viewer.world.getItemAt(0)" + ".getFullyLoaded()");
    }

    @Test
    void cst01_ourViewerGoesToTheRegionAndIsForEverybody() {
        var canvas = read(SCANNED).getString("items[0].id");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {DESK, PHONE}) {
                try (var context = browser.context(width, scheme)) {
                    var page = context.newPage();
                    page.navigate(viewer("lv", canvas + "#xywh=100,100,400,300"));
                    waitForPicture(page);
                    assertThat(page.locator(".region").isVisible()).isTrue();
                    Chromium.picture(
                            page, "viewer-region-" + width + "-" + scheme.name().toLowerCase(), true);
                    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }

    @Test
    void cst05_theLinkToWhatIsShownOpensTheSame() {
        try (var context = browser.context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(viewer("en", manifest(items.get(SCANNED))));
            waitForPicture(page);
            page.keyboard().press("Tab");
            var nearer = page.locator("[data-do=in]");
            nearer.focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.waitForTimeout(1200);
            page.locator("[data-do=share]").focus();
            page.keyboard().press("Enter");
            var shared = page.locator("#share").inputValue();
            assertThat(shared).startsWith(service() + "/en/viewer?iiif-content=");
            page.navigate(shared);
            waitForPicture(page);
            assertThat(page.locator(".region").isVisible()).isTrue();
            assertThat(page.locator("[data-iiif-content]").getAttribute("data-region"))
                    .matches("\\d+,\\d+,\\d+,\\d+");
        }
    }

    @Test
    void cst06_anElementThatNamesItsContentIsEnough() {
        var canvas = read(SCANNED).getString("items[0].id");
        try (var context = browser.context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.route(
                    "**/made-up",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<!DOCTYPE html><div style='height:400px;position:relative' data-iiif-content='"
                                    + canvas
                                    + "#xywh=10,10,200,200'></div><script src='/js/openseadragon.min.js'></script>"
                                    + "<script src='/js/viewer.js'></script>")));
            page.navigate(service() + "/made-up");
            waitForPicture(page);
            assertThat(page.locator(".region").count()).isEqualTo(1);
        }
    }

    @Test
    void cst07_whatIsPastedOrDroppedIsPlainTextAndOpens() {
        var manifest = manifest(items.get(SCANNED));
        var canvas = read(SCANNED).getString("items[1].id");
        var state = "{\"id\":\"" + canvas + "#xywh=10,20,300,200\",\"type\":\"Canvas\",\"partOf\":[{\"id\":\""
                + manifest + "\",\"type\":\"Manifest\"}]}";
        try (var context = browser.context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(viewer("en", manifest));
            waitForPicture(page);
            page.evaluate("""
                    text => {
                      const data = new DataTransfer();
                      data.setData('text/plain', text);
                      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
                    }""", state);
            page.waitForURL(url -> url.contains("iiif-content=ey") || url.contains("iiif-content=JT"));
            waitForPicture(page);
            assertThat(page.locator("[data-iiif-content]").getAttribute("data-region"))
                    .isEqualTo("10,20,300,200");
            page.evaluate("""
                    text => {
                      const data = new DataTransfer();
                      data.setData('text/plain', text);
                      document.querySelector('[data-iiif-content]')
                        .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
                    }""", manifest);
            page.waitForURL(url -> url.contains("manifest"));
            waitForPicture(page);
            var dragged = page.evaluate("""
                    () => {
                      const data = new DataTransfer();
                      document.querySelector('.drag')
                        .dispatchEvent(new DragEvent('dragstart', { dataTransfer: data, bubbles: true }));
                      return data.getData('text/plain');
                    }""");
            assertThat(JsonPath.from(String.valueOf(dragged)).getString("partOf[0].id"))
                    .isEqualTo(manifest);
        }
    }

    @Test
    void ourViewerAsksNobodyElseAndBreaksNoRuleOfItsPage() {
        try (var context = browser.context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            var answers = answersTo(page);
            var said = new StringBuffer();
            page.onConsoleMessage(message -> said.append(message.type().equals("error") ? message.text() + "\n" : ""));
            page.navigate(viewer("fi", manifest(items.get(TEXT_ONLY))));
            waitForPicture(page);
            Chromium.picture(page, "viewer-text", true);
            assertThat(answers.keySet()).allMatch(url -> url.startsWith(service()));
            assertThat(said).isEmpty();
        }
    }
}
