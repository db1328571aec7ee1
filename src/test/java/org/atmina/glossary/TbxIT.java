package org.atmina.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files of terms, in and out.
@QuarkusTest
class TbxIT {
    private static final String PATH = API + "/glossary";
    private static final Path SCHEMA = Path.of("test", "resources", "glossary", "tbx-basic-dca.xsd");

    private String key = "";

    @BeforeEach
    void withAKeyOfItsOwn() {
        key = "test-" + System.nanoTime();
    }

    private String file(String latvian) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <tbx xmlns="urn:iso:std:iso:30042:ed:3.0" type="TBX-Basic" style="dca" xml:lang="en">
                  <tbxHeader><fileDesc><sourceDesc><p>A test</p></sourceDesc></fileDesc></tbxHeader>
                  <text><body>
                    <conceptEntry id="%1$s">
                      <descrip type="subjectField">camps</descrip>
                      <note>kind: euphemism</note>
                      <langSec xml:lang="en">
                        <descrip type="definition">Keep it in
                          quotation marks.</descrip>
                        <termSec><term>%1$s</term><termNote type="partOfSpeech">noun</termNote>
                          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
                      </langSec>
                      <langSec xml:lang="lv">
                        <termSec><term>%2$s</term><note>vīriešu dzimte</note></termSec>
                      </langSec>
                    </conceptEntry>
                    <conceptEntry id="%1$s-b">
                      <langSec xml:lang="en"><termSec><term>%1$s b</term></termSec></langSec>
                    </conceptEntry>
                  </body></text>
                </tbx>
                """.formatted(key, latvian);
    }

    private static ValidatableResponse send(String file, String query) {
        return as("curator")
                .contentType("application/xml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/import" + query)
                .then();
    }

    private static String exported(String query) {
        var bytes = anonymous()
                .accept("application/xml")
                .get(PATH + "/export" + query)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("glossary.tbx"))
                .extract()
                .asByteArray();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void theSameFileAgainMakesNothingTwiceAndAChangedEntryIsTold() {
        send(file("nometne"), "").statusCode(200).body("rows.result", contains("made", "made"));
        send(file("nometne"), "").statusCode(200).body("rows.result", contains("unchanged", "unchanged"));
        send(file("apmetne"), "?dryRun=true").body("dryRun", is(true), "counts.changed", is(1));
        send(file("apmetne"), "?keep=true").body("counts.unchanged", is(2));
        send(file("apmetne"), "").body("rows.result", contains("changed", "unchanged"));
        anonymous()
                .get(PATH + "?q=" + key)
                .then()
                .body("entries", hasSize(2))
                .body("entries[0].kind", is("euphemism"))
                .body("entries[0].subject", is("camps"))
                .body("entries[0].version", is(1))
                .body("entries[0].note.text", is("Keep it in quotation marks."))
                .body("entries[0].terms.text", contains(key, "apmetne"))
                .body("entries[0].terms[1].grammar", is("vīriešu dzimte"));
    }

    @Test
    void whatGoesOutIsValidAndComesBackWithoutAChange() throws Exception {
        send(file("nometne"), "").statusCode(200);
        var out = exported("");
        SchemaFactory.newDefaultInstance()
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8))));
        send(out, "").statusCode(200).body("counts.made", is(0), "counts.changed", is(0), "counts.refused", is(0));
    }

    @Test
    void aFileOfTwoLanguagesLeavesTheOthersAsTheyAre() {
        send(file("nometne"), "").statusCode(200);
        var english = exported("?language=en");
        assertThat(english).contains(key).doesNotContain("nometne");
        send(english.replace("Keep it in quotation marks.", "Quote it."), "")
                .statusCode(200)
                .body("counts.refused", is(0));
        anonymous()
                .get(PATH + "?q=" + key)
                .then()
                .body("entries[0].terms.text", contains(key, "nometne"))
                .body("entries[0].notes.en", is("Quote it."));
    }

    @Test
    void anotherConceptOfTheSameIdIsRefusedAndTheRestIsTakenIn() {
        send(file("nometne"), "").statusCode(200);
        var other = file("cits")
                .replace("<term>" + key + "</term>", "<term>something else</term>")
                .replace(key + "-b", key + "-c")
                .replace(key + " b", key + " c");
        send(other, "?lang=lt")
                .statusCode(200)
                .body("rows.result", contains("refused", "made"))
                .body("rows[0].reason", is("tbx-entry-of-another"))
                .body("rows[0].message", startsWith("Žodynėlyje"));
    }

    @Test
    void hostileFilesAreRefusedWholeInTheReadersLanguage() {
        var good = file("nometne");
        refused(good.substring(0, good.length() - 40), "tbx-broken", "Uszkodzony plik");
        refused("no xml at all", "tbx-broken", "Uszkodzony plik");
        refused("<html/>", "tbx-unknown", "To nie jest TBX");
        refused("<martif type='TBX'><text/></martif>", "tbx-version", "Starsza wersja TBX");
        refused(good.replace("TBX-Basic", "TBX-Linguist"), "tbx-dialect", "Inny dialekt TBX");
        refused(doctype(good, "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"), "tbx-doctype", "Typ dokumentu");
        refused(
                doctype(good, "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>", "&c;"),
                "tbx-doctype",
                "Typ dokumentu");
        refused(good.replace("A test", "<hi>".repeat(60) + "</hi>".repeat(60)), "tbx-too-deep", "Za głęboko");
        refused(good.replace("camps", "x".repeat(30_000)), "tbx-text-too-long", "Za długi tekst");
        anonymous().get(PATH + "?q=" + key).then().body("entries", hasSize(0));
    }

    @Test
    void theStyleWithCategoriesAsElementsIsTakenInToo() {
        send("""
                <tbx xmlns="urn:iso:std:iso:30042:ed:3.0" xmlns:min="http://www.tbxinfo.net/ns/min"
                     xmlns:basic="http://www.tbxinfo.net/ns/basic" type="TBX-Basic" style="dct" xml:lang="en">
                  <tbxHeader><fileDesc><sourceDesc><p>A test</p></sourceDesc></fileDesc></tbxHeader>
                  <text><body><conceptEntry id="%1$s"><min:subjectField>camps</min:subjectField>
                    <langSec xml:lang="fi"><basic:definition>Selitys</basic:definition><termSec><term>%1$s</term>
                      <min:partOfSpeech>noun</min:partOfSpeech>
                      <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
                    </termSec></langSec></conceptEntry></body></text>
                </tbx>
                """.formatted(key), "").statusCode(200).body("rows.result", contains("made"));
        anonymous()
                .get(PATH + "?q=" + key)
                .then()
                .body("entries[0].subject", is("camps"), "entries[0].notes.fi", is("Selitys"))
                .body("entries[0].terms[0].standing", is("admitted"))
                .body("entries[0].terms[0].partOfSpeech", is("noun"));
    }

    @Test
    void anEndlessFileIsRefused() {
        var endless = file("x").replace("</body>", "<!-- " + "x".repeat(17 << 20) + " --></body>");
        send(endless, "").statusCode(413).body("type", is("urn:atmina:problem:tbx-too-large"));
    }

    @Test
    void onlyACuratorTakesFilesIn() {
        as("translator-lv")
                .contentType("application/xml")
                .body(file("x"))
                .post(PATH + "/import")
                .then()
                .statusCode(403);
    }

    private static String doctype(String good, String declarations, String use) {
        return good.replace("<tbx ", "<!DOCTYPE tbx [" + declarations + "]>\n<tbx ")
                .replace("camps", use);
    }

    private static void refused(String file, String slug, String title) {
        send(file, "?lang=pl")
                .statusCode(400)
                .body("type", is("urn:atmina:problem:" + slug))
                .body("title", is(title))
                .body("detail", containsString("Nic nie zostało przyjęte"));
    }
}
