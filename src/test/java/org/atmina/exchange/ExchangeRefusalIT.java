package org.atmina.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is no file of ours is refused whole, with one reason, in the language of whoever sent it.
@QuarkusTest
class ExchangeRefusalIT {
    private static final String XLIFF = "xliff";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private ExchangedItem item;
    private String file = "";

    @BeforeEach
    void aFileWithATranslation() {
        item = ExchangedItem.of(
                items, files, texts, Given.collection(), "Der Vertrag war geheim.", "Niemand wusste es.");
        var export = item.export("translator-lv", XLIFF);
        file = XliffTool.text(XliffTool.translated(export, source -> "Tulkojums"));
    }

    @ParameterizedTest
    @CsvSource({
        "version=\"2.1\", version=\"1.2\", exchange-xliff-version",
        "trgLang=\"lv\", trgLang=\"lt\", language-not-yours",
        "srcLang=\"de\", srcLang=\"pl\", exchange-wrong-language",
        "ark:/99999/, http://elsewhere.example/x, exchange-foreign",
        "</xliff>, '', exchange-xml-broken",
        "<xliff, <html, exchange-not-xliff"
    })
    void whatIsNotAsItWentIsRefused(String original, String changed, String type) {
        refused(file.replace(original, changed), type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>"
            })
    void hostileDocumentsAreRefused(String hostile) {
        int root = file.indexOf("<xliff");
        refused(hostile + file.substring(root).replace("Tulkojums", "&x;"), "exchange-xml-broken");
    }

    @Test
    void aFileThatWasCutOffChangesNothing() {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        for (int part = 1; part < 5; part++) {
            var cut = Arrays.copyOf(bytes, bytes.length * part / 5);
            item.send("translator-lv", XLIFF, cut).statusCode(400);
        }
        assertThat(item.revisions(0)).isEmpty();
        assertThat(item.revisions(1)).isEmpty();
    }

    @Test
    void textsOfAnotherItemAreRefused() {
        var other = ExchangedItem.of(items, files, texts, Given.collection(), "Ein anderer Brief.");
        other.send("translator-lv", XLIFF, file.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("type", is("urn:atmina:problem:exchange-other-item"));
        refused(file.replace(item.unit(1), other.unit(0)), "exchange-mixed-up");
        refused(file.replace(item.unit(1), item.unit(0)), "exchange-unit-twice");
    }

    @Test
    void textsThatNobodyKnowsAreRefused() {
        var unknown = file.replace(item.unit(0), UUID.randomUUID().toString())
                .replace(item.unit(1), UUID.randomUUID().toString());
        refused(unknown, "exchange-foreign");
    }

    @Test
    void theReasonIsToldInTheLanguageOfTheSender() {
        anonymous()
                .auth()
                .preemptive()
                .oauth2(Tokens.of("translator-lv"))
                .header("Accept-Language", "lv")
                .contentType(ContentType.BINARY)
                .body("<xliff".getBytes(StandardCharsets.UTF_8))
                .post(API + "/exchange/xliff")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "lv")
                .body("title", is("Bojāts fails"))
                .body("detail", containsString("Nekas netika uzņemts."));
    }

    @Test
    void emptyFilesOtherKindsAndForgottenLanguagesAreRefused() {
        item.send("translator-lv", XLIFF, new byte[0]).statusCode(400);
        item.send("translator-lv", "xlsx", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("type", is("urn:atmina:problem:exchange-not-xlsx"));
        item.send("translator-lv", "csv", file.getBytes(StandardCharsets.UTF_8)).statusCode(400);
        item.send("translator-lv", "docx", new byte[1]).statusCode(404);
        item.send("translator-lv", "csv", "id;source;target\r\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("type", is("urn:atmina:problem:exchange-no-language"));
    }

    private void refused(String changed, String type) {
        item.send("translator-lv", XLIFF, changed.getBytes(StandardCharsets.UTF_8))
                .statusCode(type.equals("language-not-yours") ? 403 : 400)
                .contentType("application/problem+json")
                .body("type", is("urn:atmina:problem:" + type));
        assertThat(item.revisions(0)).isEmpty();
        assertThat(item.revisions(1)).isEmpty();
    }
}
