package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.image.PageImages;
import org.atmina.language.InterfaceLanguage;
import org.atmina.storage.Derivatives;
import org.atmina.testing.Chromium;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages in a real browser: for everybody, on a small screen, by keyboard, and without a request to elsewhere.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteBrowserIT {
    private static final int NARROW = 320;
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Derivatives pictures;

    @Inject
    PageImages images;

    private URI service;
    private Chromium browser;
    private Seeded archive;

    @BeforeAll
    void start() {
        browser = Chromium.start();
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @BeforeEach
    void seed() {
        service = URI.create("http://localhost:" + RestAssured.port);
        archive = Seeded.in(items, files, pictures, images);
        try (var context = context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                page.navigate(at("/en/search?q=" + archive.word()));
                return page.locator("mark").count() > 0;
            });
        }
    }

    /// Every kind of page, by name.
    private Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("home", "/");
        kinds.put("search", "/search?q=" + archive.word() + "&language=en");
        kinds.put("search-empty", "/search?q=" + archive.word() + "xyz+train&from=soon");
        kinds.put("collections", "/collections");
        kinds.put("collection", "/collections/" + archive.collection());
        kinds.put("item", "/items/" + archive.item());
        kinds.put("scan", "/items/" + archive.item() + "/pages/2/1");
        kinds.put("about", "/about");
        kinds.put("citation", citation());
        kinds.put("viewer", "/viewer");
        kinds.put("viewer-elsewhere", "/viewer?iiif-content=https://example.org/manifest");
        kinds.put("missing", "/nothing");
        kinds.put("withdrawn", "/items/" + archive.withdrawn());
        return kinds;
    }

    /// The page of the translated paragraph, in Latvian.
    private String citation() {
        String unit = Given.anonymous()
                .get(Given.API + "/items/" + archive.item() + "/text")
                .then()
                .extract()
                .path("segments[0].unit");
        return "/cite/" + PassageId.of(UUID.fromString(unit)) + "/lv/1";
    }

    @Test
    void aCitationIsCopiedAndWithoutScriptsReadAsText() {
        try (var context = context(PHONE, ColorScheme.LIGHT)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = context.newPage();
            page.navigate(at("/pl" + citation()));
            page.locator("[data-copy]").click();
            page.locator("[role=status]:has-text('skopiowano')").waitFor();
            var copied = (String) page.evaluate("navigator.clipboard.readText()");
            assertThat(copied)
                    .isEqualTo(page.locator("#citation").textContent())
                    .contains("/cite/p", "/lv/1");
            page.navigate(at(page.locator("[data-copy]").getAttribute("href")));
            assertThat(page.content()).contains(copied.substring(0, 20));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanUseEveryPage(ColorScheme scheme) {
        try (var context = context(DESK, scheme)) {
            var page = context.newPage();
            kinds().forEach((kind, path) -> {
                page.navigate(at("/lv" + path));
                var violations = new AxeBuilder(page).analyze().getViolations();
                assertThat(violations)
                        .as(kind + " " + scheme)
                        .extracting(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .isEmpty();
            });
        }
    }

    @Test
    void nothingIsWiderThanASmallScreen() {
        try (var context = context(NARROW, ColorScheme.LIGHT)) {
            var page = context.newPage();
            for (String language : List.of("en", "lv", "fi")) {
                kinds().forEach((kind, path) -> {
                    page.navigate(at("/" + language + path));
                    var width = page.evaluate("document.documentElement.scrollWidth");
                    assertThat(((Number) width).intValue())
                            .as(language + " " + kind)
                            .isLessThanOrEqualTo(NARROW);
                });
            }
        }
    }

    @Test
    void nothingIsAskedOfAnotherHost() {
        var hosts = new TreeSet<String>();
        try (var context = context(DESK, ColorScheme.LIGHT)) {
            context.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            var page = context.newPage();
            kinds().values().forEach(path -> page.navigate(at("/pl" + path)));
        }
        assertThat(hosts).containsExactly(service.getAuthority());
    }

    @Test
    void theKeyboardLeadsFromTheFirstTabToTheFirstHit() {
        try (var context = context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(at("/en/"));
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo(new Words(InterfaceLanguage.EN).of("site.skip"));
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            page.keyboard().type(archive.word());
            page.keyboard().press("Enter");
            page.waitForURL("**/en/search?q=" + archive.word());
            for (int i = 0; i < 40 && !focused(page).equals("The train of June 1941"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/en/items/" + archive.item());
            assertThat(page.title()).startsWith("The train of June 1941");
        }
    }

    @Test
    void whatWasBegunIsSuggestedAndChosenByKeyboard() {
        try (var context = context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(at("/en/"));
            page.locator("#q").pressSequentially("the trai");
            var option = page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("June 1941"));
            option.first().waitFor();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.OPTION).count()).isZero();
            page.keyboard().type("n");
            option.first().waitFor();
            for (int i = 0; i < 12 && !page.locator("#q").inputValue().contains("June"); i++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(page.locator("#q").getAttribute("aria-activedescendant")).startsWith("q-suggestions-");
            page.keyboard().press("Enter");
            page.waitForURL("**/en/search?q=*June*");
            assertThat(page.getByRole(AriaRole.HEADING, heading("The train of June 1941"))
                            .count())
                    .isPositive();
        }
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void theTypefacesHoldEveryLetterOfOurLanguages() {
        try (var context = context(DESK, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(at("/lv/items/" + archive.item()));
            var loaded = page.evaluate("""
                    async () => {
                        const letters = 'õ š ž ģ ķ ļ ņ ė į ų ū ą ę ł ń ż ä ö ы';
                        const faces = ['16px "Literata Variable"', '16px "Source Sans 3 Variable"'];
                        const sets = await Promise.all(faces.map(face => document.fonts.load(face, letters)));
                        return sets.map(set => set.filter(face => face.status === 'loaded').length);
                    }""");
            assertThat(loaded).isEqualTo(List.of(3, 3));
        }
    }

    @Test
    void thePagesArePicturedForPeopleToLookAt() {
        for (int width : new int[] {DESK, PHONE}) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var context = context(width, scheme)) {
                    var page = context.newPage();
                    kinds().forEach((kind, path) -> {
                        page.navigate(at("/lv" + path));
                        var name =
                                "%s-%d-%s".formatted(kind, width, scheme.name().toLowerCase(Locale.ROOT));
                        var file = Chromium.picture(page, name, true);
                        assertThat(file).isNotEmptyFile();
                    });
                }
            }
        }
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        return browser.context(width, scheme);
    }

    private String at(String path) {
        return service.resolve(path).toString();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }
}
