package org.atmina.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes out and comes back without a change changes nothing, whatever stands in it, in every kind of file; and
/// what tools of translators do to a file is not taken for work.
@QuarkusTest
class RoundTripIT {
    /// What programs take for formulas, markup, ends of lines or of cells, or cannot hold.
    private static final List<String> ODD = List.of(
            "=cmd|' /C calc'!A0",
            "+371 67 000 000",
            "-1",
            "@SUM(1+1)",
            "'quoted",
            "two\nlines\tand a tab",
            "windows\r\nends",
            "form\ffeed \u0001\u0085\u2028",
            "\uD83D\uDCDC ]]> <b>&amp;</b> _x0041_ \uFFFE",
            "\"quoted; semicolon\", comma",
            "\u00A0blank \u200F",
            "1939");

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    @Inject
    DataSource database;

    private ExchangedItem item;

    @BeforeEach
    void anItemOfOddParagraphsAllTranslated() {
        item = ExchangedItem.of(items, files, texts, Given.collection(), ODD.toArray(String[]::new));
        for (int i = 0; i < ODD.size(); i++) {
            item.translate("translator-lv", i, 0, ODD.get(i) + " (lv)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xliff", "xlsx", "csv"})
    void anItemComesBackAsItWent(String format) {
        for (int i = 0; i < ODD.size(); i++) {
            step("translator-lv", i, "submit");
            if (i % 2 == 0) {
                step("reviewer-lv", i, "approve");
            }
        }
        item.send("translator-lv", format, item.export("translator-lv", format))
                .statusCode(200)
                .body("counts.unchanged", is(ODD.size()), "counts.taken", is(0), "total", is(0));
        assertThat(item.revisions(0)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xliff", "xlsx", "csv"})
    void aWorkListComesBackAsItWent(String format) {
        var path = API + "/exchange/" + format;
        var file = as("translator-lv")
                .accept("*/*")
                .get(path + "?to=lv&from=de&state=draft&item=" + item.name())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        ExchangedItem.sent("translator-lv", path, file)
                .then()
                .statusCode(200)
                .body("counts.unchanged", is(ODD.size()), "counts.taken", is(0), "total", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xliff", "xlsx", "csv"})
    void aRelayComesBackAsItWent(String format) {
        relayThroughEstonian();
        item.send("translator-lv", format, item.export("translator-lv", format))
                .body("counts.taken", is(0), "total", is(0));
        assertThat(item.revisions(0)).containsExactly(2, 1);
    }

    @Test
    void whatIsMadeOfARelayStaysARelay() {
        relayThroughEstonian();
        var file = item.export("translator-lv", "xliff");
        assertThat(XliffTool.text(file)).contains("<mda:meta type=\"pivot\">et</mda:meta>");
        workedOn(file).body("pivotLanguage", is("et"), "origin", is("imported"));
    }

    @Test
    void whatIsMadeOfARelayStaysARelayWhereTheOtherTranslationIsApprovedNoMore() throws SQLException {
        relayThroughEstonian();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update translation set approved_revision = null where unit_id = ? and language = 'et'")) {
            statement.setObject(1, item.units().getFirst());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        workedOn(item.export("translator-lv", "xliff")).body("pivotLanguage", is("et"));
    }

    /// A file in which the first text was worked on is handed in: the translation that comes of it.
    private ValidatableResponse workedOn(byte[] file) {
        var translated = XliffTool.translated(file, Map.of(item.units().getFirst(), "Ļoti slepens."));
        item.send("translator-lv", "xliff", translated).body("counts.taken", is(1));
        return as("reviewer-lv").get(item.translation(0)).then().body("text", is("Ļoti slepens."));
    }

    private void relayThroughEstonian() {
        as("translator-et")
                .body(Map.of("baseRevision", 0, "text", "Salajane leping."))
                .put(estonian())
                .then()
                .statusCode(200);
        as("translator-et").body(Map.of("revision", 1)).post(estonian() + "/submit");
        as("reviewer-et").body(Map.of("revision", 1)).post(estonian() + "/approve");
        as("translator-lv")
                .body(Map.of("baseRevision", 1, "text", "Slepens līgums.", "pivotLanguage", "et"))
                .put(item.translation(0))
                .then()
                .statusCode(200);
    }

    /// Notes and glossaries dropped, units the other way round, states of its own, other tags of the same languages,
    /// other ends of lines, another encoding.
    @Test
    void whatAToolMakesOfAFileIsNoWork() {
        var file = XliffTool.text(item.export("translator-lv", "xliff"))
                .replace("srcLang=\"de\"", "srcLang=\"de-DE\"")
                .replace("trgLang=\"lv\"", "trgLang=\"lv-LV\" xmlns:tool=\"urn:tool\" tool:version=\"7\"")
                .replace("state=\"translated\"", "state=\"final\" subState=\"tool:signed-off\" tool:by=\"A. B.\"")
                .replace("<target>", "<target xml:lang=\"lv-LV\">")
                .replaceAll("(?s)<notes>.*?</notes>", "<tool:memo>kept</tool:memo>");
        var units = Pattern.compile("(?s)<unit .*?</unit>")
                .matcher(file)
                .results()
                .map(found -> found.group())
                .toList();
        var turned = file.substring(0, file.indexOf("<unit "))
                + String.join("\r\n", units.reversed())
                + file.substring(file.lastIndexOf("</unit>") + "</unit>".length());
        var unchanged = turned.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        item.send("translator-lv", "xliff", unchanged)
                .statusCode(200)
                .body("counts.taken", is(0), "counts.unchanged", is(ODD.size()), "total", is(0));
        var edited = turned.replace(">-1 (lv)<", ">mīnus viens<").replace(">1939 (lv)<", ">1939. gads<");
        item.send("translator-lv", "xliff", edited.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("counts.taken", is(2), "counts.unchanged", is(ODD.size() - 2))
                .body("units.unit", contains(item.unit(11), item.unit(2)));
        as("reviewer-lv").get(item.translation(2)).then().body("text", is("mīnus viens"), "status", is("in-review"));
    }

    private String estonian() {
        return item.translation(0).replace("/lv", "/et");
    }

    private void step(String user, int unit, String step) {
        as(user).body(Map.of("revision", 1))
                .post(item.translation(unit) + "/" + step)
                .then()
                .statusCode(200);
    }
}
