package org.atmina.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.context.Stewarding.COUNCIL;
import static org.atmina.context.Stewarding.EXILE;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.atmina.testing.Chromium;
import org.atmina.testing.Given;
import org.junit.jupiter.api.Test;

/// The page of an item that stands in context, in a real browser: on a desk and on a small screen, in two languages.
@QuarkusTest
class ContextBrowserIT {
    private static final int NARROW = 320;
    private static final int DESK = 1280;

    @Test
    void whatPutsAnItemInContextIsForEverybody() {
        // Given
        Stewarding.named();
        var item = Given.publishedItem(Given.collection());
        List.of("propaganda", "falsehoods")
                .forEach(term -> as("curator")
                        .put(API + "/items/" + item + "/context/advisories/" + term)
                        .then()
                        .statusCode(200));
        var evidence = Map.of("language", "en", "text", "The paper was made in 1956, the letter says 1941.");
        as("curator")
                .body(Map.of("base", 0, "status", "known-forgery", "evidence", evidence))
                .put(API + "/items/" + item + "/context/authenticity")
                .then()
                .statusCode(200);
        Stewarding.publish("council", item, COUNCIL, 0, Stewarding.note("That the protocols never were signed"));
        Stewarding.publish("exile", item, EXILE, 0, Stewarding.note("Nothing: we think that it is right"));
        try (var browser = Chromium.start()) {
            for (int width : new int[] {DESK, NARROW}) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    try (var context = browser.context(width, scheme)) {
                        var page = context.newPage();
                        for (var language : List.of("lv", "fi")) {
                            // When
                            page.navigate("http://localhost:" + RestAssured.port + "/" + language + "/items/" + item);
                            Chromium.picture(page, "context-" + language + "-" + width + "-" + scheme, true);
                            // Then
                            assertThat(new AxeBuilder(page).analyze().getViolations())
                                    .as(language + " " + width + " " + scheme)
                                    .extracting(rule -> rule.getId() + " "
                                            + rule.getNodes().getFirst().getHtml())
                                    .isEmpty();
                            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                                    .isLessThanOrEqualTo(width);
                            assertThat(page.locator(".context .warns strong").textContent())
                                    .isEqualTo(language.equals("lv") ? "zināms viltojums" : "tunnettu väärennös");
                            assertThat(page.locator(".context details dd span[lang=en]")
                                            .count())
                                    .isEqualTo(8);
                            assertThat(page.locator(".context details summary").allTextContents())
                                    .anyMatch(summary -> summary.contains(
                                            language.equals("lv") ? "Diasporas padome" : "Council of the Diaspora"));
                        }
                    }
                }
            }
        }
    }
}
