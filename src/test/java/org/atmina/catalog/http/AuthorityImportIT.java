package org.atmina.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files of authorities, in and out.
@QuarkusTest
class AuthorityImportIT {
    private static final String PATH = API + "/authorities";
    private static final String HEADER = "entity,kind,name,language,script,name_kind,period,uri\n";
    private static final Path STARTER = Path.of("..", "config", "authorities");

    private String key = "";

    @BeforeEach
    void withAKeyOfItsOwn() {
        key = "test-" + System.nanoTime();
    }

    private String rows() {
        return HEADER + """
                %1$s,place,%1$s,et,,preferred,,http://example.org/%1$s
                %1$s,place,Dorpat,de,,historical,../1918,
                %1$s,place,"Юрьев, город",ru,,historical,1893/1919,
                """.formatted(key);
    }

    private static ValidatableResponse csv(String file, String query) {
        return as("curator")
                .contentType("text/csv")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH + "/import" + query)
                .then();
    }

    @Test
    void everyRowEndsInAResultAndTheSameAgainChangesNothing() {
        csv(rows(), "")
                .statusCode(200)
                .body("counts.made", is(3))
                .body("rows.row", is(List.of(2, 3, 4)))
                .body("rows[0].entity", is(key))
                .body("rows[0].authority", notNullValue());
        csv(rows(), "").statusCode(200).body("counts.unchanged", is(3)).body("counts.made", is(0));
        csv(rows() + key + ",place,Tarbatu,et,,variant,,\n", "")
                .body("counts.unchanged", is(3))
                .body("counts.changed", is(1));
        anonymous()
                .queryParam("q", key)
                .get(PATH)
                .then()
                .body("authorities.size()", is(1))
                .body("authorities[0].key", is(key))
                .body("authorities[0].names.size()", is(4))
                .body("authorities[0].version", is(1));
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfTheRows() {
        csv(rows(), "?dryRun=true").statusCode(200).body("dryRun", is(true)).body("counts.made", is(3));
        anonymous().queryParam("q", key).get(PATH).then().body("total", is(0));
    }

    @Test
    void whatIsThereCanBeKept() {
        csv(rows(), "");
        csv(rows().replace("Dorpat", "Derpt"), "?keep=true").body("counts.unchanged", is(3));
    }

    @Test
    void refusedRowsSayWhyInTheReadersLanguageAndKeepNobodyOut() {
        var file = rows() + key + ",place,Tartu,et,,preferred,,\n" + key + ",person,Tartu,et,,variant,,\n" + key
                + "b,place,Narva,et,,variant,,\n" + key + ",place,Tartu,et,,variant,soon,\n";
        csv(file, "?lang=lv")
                .statusCode(200)
                .body("counts.made", is(3))
                .body("counts.refused", is(4))
                .body(
                        "rows.findAll { it.result == 'refused' }.reason",
                        is(List.of("preferred-twice", "kind-of-entity", "preferred-missing", "period")))
                .body("rows.find { it.reason == 'period' }.message", containsString("EDTF laikposms"))
                .body("rows.find { it.reason == 'period' }.row", is(8));
    }

    @Test
    void theFilePrefersAnotherName() {
        csv(rows(), "");
        csv(HEADER + key + ",place,Tarbatu,et,,preferred,,\n", "").body("counts.changed", is(1));
        anonymous()
                .queryParam("q", key)
                .get(PATH)
                .then()
                .body("authorities[0].names.find { it.text == 'Tarbatu' }.kind", is("preferred"))
                .body("authorities[0].names.find { it.text == '" + key + "' }.kind", is("variant"));
    }

    @Test
    void aFileThatIsNoneChangesNothing() {
        csv("a,b\n1,2\n", "").statusCode(400).body("type", endsWith("import-header"));
        csv(rows() + "\"", "").statusCode(400).body("type", endsWith("import-csv-broken"));
        anonymous().queryParam("q", key).get(PATH).then().body("total", is(0));
        as("curator")
                .body("{\"entities\":")
                .post(PATH + "/import")
                .then()
                .statusCode(400)
                .body("type", endsWith("import-json-broken"));
        as("curator")
                .contentType("application/xml")
                .body("<a/>")
                .post(PATH + "/import")
                .then()
                .statusCode(415);
    }

    @Test
    void formulasAreTextOnTheWayInAndOut() {
        var formula = "=HYPERLINK(\"\"http://evil\"\")" + key;
        csv(HEADER + key + ",term,\"" + formula + "\",en,,preferred,,\n", "").body("counts.made", is(1));
        assertThat(exported("term")).contains("\"'=HYPERLINK(\"\"http://evil\"\")" + key + "\"");
    }

    @Test
    void whatWasExportedComesBackUnchanged() {
        csv(rows(), "");
        csv(HEADER + key + "t,term,'=x" + key + ",en,,preferred,,\n", "");
        var file = exported("place") + exported("term").substring(HEADER.length() + 1);
        csv(file, "")
                .statusCode(200)
                .body("counts.refused", is(0))
                .body("counts.made", is(0))
                .body("counts.changed", is(0));
    }

    private static String exported(String kind) {
        return as("curator")
                .accept("text/csv")
                .get(PATH + "/export?kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void entitiesOfWikidataJoinWhatIsThere() {
        long number = System.nanoTime() % 1_000_000_000;
        csv(
                HEADER + key + ",place,Alpha" + number + ",en,,preferred,,http://www.wikidata.org/entity/Q" + number
                        + "\n",
                "");
        var json = """
                {"entities": {"Q%1$d": {"labels": {"en": {"language": "en", "value": "Alpha%1$d"},
                                                   "pl": {"language": "pl", "value": "Alfa%1$d"}},
                  "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q515"}}}}],
                             "P625": [{"mainsnak": {"datavalue": {"value": {"latitude": 1, "longitude": 2}}}}]}},
                 "Q2%1$d": {"labels": {"en": {"language": "en", "value": "A film"}}, "claims": {}}}}
                """.formatted(number);
        as("curator")
                .body(json)
                .post(PATH + "/import")
                .then()
                .statusCode(200)
                .body("rows.result", is(List.of("changed", "refused")))
                .body("rows[1].reason", is("wikidata-kind"));
        as("admin").body(json).post(PATH + "/import").then().body("rows[0].result", is("unchanged"));
        anonymous()
                .queryParam("q", "alfa" + number)
                .get(PATH)
                .then()
                .body("authorities[0].key", is(key))
                .body("authorities[0].coordinates.longitude", is(2.0f));
    }

    @Test
    void theStarterSetIsTakenInWithoutARefusal() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(STARTER), "there is no starter set yet");
        try (Stream<Path> files = Files.list(STARTER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                var refused = csv(Files.readString(file), "")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("rows.findAll { it.result == 'refused' }");
                assertThat(refused).as("%s", file.getFileName()).isEmpty();
                csv(Files.readString(file), "").body("counts.made", is(0)).body("counts.changed", is(0));
            }
        }
    }
}
