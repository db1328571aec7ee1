package org.atmina.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.iiif.auth.SigningInReader.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.image.PageImages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The whole way in a real browser, with a viewer of another origin: the button, Keycloak's own page, the window that
/// closes, the token by message, and out again (AUT-07 to AUT-10, AUT-17).
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthBrowserIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync");
    private static final double PATIENCE = 60_000;

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    PageImages images;

    @Inject
    AuthServices services;

    @Inject
    ObjectMapper json;

    private Playwright playwright;
    private Browser browser;
    private HttpServer host;

    @BeforeAll
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    @AfterAll
    void end() {
        browser.close();
        playwright.close();
        host.stop(0);
    }

    @Test
    void aReaderSignsInThroughAViewerAndOutAgain() {
        var item = GuardedItem.published(items, files, images, GuardedItem.visibility("registered"));
        try (var context = browser.newContext()) {
            // Given
            var page = open(context, item);
            status(page, "401");
            assertThat(page.locator("#heading").textContent()).isNotBlank();
            // When
            signIn(page);
            // Then
            status(page, "200");
            assertThat(page.evaluate("window.received.type")).isEqualTo("AuthAccessToken2");
            assertThat(page.evaluate("window.received['@context']"))
                    .isEqualTo("http://iiif.io/api/auth/2/context.json");
            assertThat(page.evaluate("window.receivedFrom")).isEqualTo(place(""));
            // When
            var out = context.newPage();
            out.navigate(place("/iiif/auth/2/logout"));
            // Then
            assertThat(out.url()).isEqualTo(place("/iiif/auth/signed-out"));
            page.evaluate("ask()");
            status(page, "401");
            assertThat(context.cookies()).noneMatch(cookie -> cookie.name.equals(Passes.COOKIE));
        }
    }

    @Test
    void whoClosesTheWindowUnsignedIsToldWhy() {
        var item = GuardedItem.published(items, files, images, GuardedItem.visibility("registered"));
        try (var context = browser.newContext()) {
            // Given
            var page = open(context, item);
            status(page, "401");
            // When
            page.waitForPopup(() -> page.click("#open")).close();
            page.waitForFunction("window.received !== undefined");
            // Then
            assertThat(page.evaluate("window.received.type")).isEqualTo("AuthAccessTokenError2");
            assertThat(page.evaluate("window.received.profile")).isEqualTo("missingAspect");
            assertThat(page.evaluate("window.received.heading.fi[0]"))
                    .isInstanceOf(String.class)
                    .isNotEqualTo("");
        }
    }

    private Page open(BrowserContext context, GuardedItem item) {
        var html = viewer(item);
        host.createContext("/" + item.name(), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            try (var body = exchange.getResponseBody()) {
                body.write(html);
            }
        });
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(viewer() + "/" + item.name());
        return page;
    }

    /// The origin of the viewer: another port is another origin.
    private String viewer() {
        return "http://localhost:" + host.getAddress().getPort();
    }

    private byte[] viewer(GuardedItem item) {
        var image = images.byId(item.image()).orElseThrow();
        try (var in = getClass().getResourceAsStream("/iiif/auth/viewer.html")) {
            var page = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return page.replace("SERVICE", json(services.ofImage(image).getFirst()))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Object block) throws JsonProcessingException {
        return json.writeValueAsString(block);
    }

    private void signIn(Page page) {
        var window = page.waitForPopup(() -> page.click("#open"));
        window.fill("#username", "reader");
        window.fill("#password", "demo");
        window.click("#kc-login");
        window.waitForSelector("form button");
        assertThat(window.content()).contains(viewer());
        window.waitForClose(() -> window.click("form button"));
    }

    private static void status(Page page, String expected) {
        page.waitForFunction("expected => document.getElementById('status').textContent === expected", expected);
    }
}
