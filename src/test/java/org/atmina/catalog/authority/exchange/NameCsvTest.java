package org.atmina.catalog.authority.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.NameKind;
import org.atmina.problem.BoundedStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from files of names, and what is refused.
class NameCsvTest {
    private static final String HEADER = "entity,kind,name,language,script,name_kind,period,uri\r\n";

    @Test
    void aRowIsOneName() throws Exception {
        var row = row("tartu,place,Dorpat,de,,historical,../1918,http://www.wikidata.org/entity/Q13972");
        assertThat(row.entity()).isEqualTo("tartu");
        assertThat(row.kind()).isEqualTo(AuthorityKind.PLACE);
        assertThat(row.name().text()).isEqualTo("Dorpat");
        assertThat(row.name().kind()).isEqualTo(NameKind.HISTORICAL);
        assertThat(row.name().period()).isEqualTo("../1918");
        assertThat(row.uris()).containsExactly("http://www.wikidata.org/entity/Q13972");
    }

    @Test
    void quotesHoldCommasQuotesAndLineBreaks() {
        var cells =
                cells(HEADER + "a,event,\"Pact, \"\"secret\"\"\",en,,preferred,,\r\n\r\nb,term,x,en,,preferred,,\n");
        assertThat(cells).hasSize(2);
        assertThat(cells.getFirst().get(2)).isEqualTo("Pact, \"secret\"");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(cells("\uFEFF" + HEADER + "a,term,x,en,,preferred,,")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tartu,city,Tartu,et,,preferred,, | kind",
                "tartu,place,Tartu,estonian language,,preferred,, | language",
                "tartu,place,Tartu,et,Latin,preferred,, | script",
                "tartu,place,Tartu,et,,best,, | name-kind",
                "tartu,place,Tartu,et,,preferred,yesterday, | period",
                "tartu,place,Tartu,et,,preferred,,javascript:alert(1) | uri",
                "tartu,place, ,et,,preferred,, | name-missing",
                "tartu,place,Tar\u202Etu,et,,preferred,, | name-invisible",
                "the town,place,Tartu,et,,preferred,, | entity",
                "tartu,place,Tartu,et | columns"
            })
    void aRowThatCannotBeReadSaysWhy(String line, String why) {
        assertThatThrownBy(() -> row(line))
                .isInstanceOfSatisfying(
                        NameRow.Unreadable.class,
                        e -> assertThat(e.reason().slug()).isEqualTo(why));
    }

    @Test
    void aNameMayHaveFiveHundredCharacters() {
        assertThat(refusal("a,term," + "x".repeat(501) + ",en,,preferred,,")).isEqualTo("name-too-long");
    }

    private static String refusal(String line) {
        try {
            return row(line).entity();
        } catch (NameRow.Unreadable e) {
            return e.reason().slug();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "entity,kind,name\n", "name,kind,entity,language,script,name_kind,period,uri\n", "{}"})
    void anotherHeaderIsNoFileOfNames(String file) {
        assertThat(problem(stream(file))).isEqualTo("import-header");
    }

    @Test
    void brokenQuotesAndOtherEncodingsEndTheImport() {
        assertThat(problem(stream(HEADER + "a,term,\"x\"y,en,,preferred,,\n"))).isEqualTo("import-csv-broken");
        assertThat(problem(stream(HEADER + "a,term,\"x"))).isEqualTo("import-csv-broken");
        var latin = (HEADER + "a,term,Pärnu,en,,preferred,,").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(new ByteArrayInputStream(latin))).isEqualTo("import-not-utf-8");
    }

    @Test
    void aFileHasAnEnd() {
        assertThat(problem(stream(HEADER + "a,term,x,en,,preferred,,\n".repeat(11))))
                .isEqualTo("import-too-many-rows");
        assertThat(problem(new BoundedStream(stream(HEADER + "x".repeat(1000)), 500, Unusable::tooLarge)))
                .isEqualTo("import-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2", "@sum", "'=x", "''@y"})
    void formulasStayText(String name) {
        assertThat(CellText.write(name)).isEqualTo("'" + name);
        assertThat(CellText.read(CellText.write(name))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tartu", "'s-Gravenhage", "L'viv", "1939"})
    void otherTextsStayAsTheyAre(String name) {
        assertThat(CellText.write(name)).isEqualTo(name);
        assertThat(CellText.read(name)).isEqualTo(name);
    }

    private static NameRow row(String line) throws NameRow.Unreadable {
        return NameRow.of(2, cells(HEADER + line).getFirst());
    }

    private static List<List<String>> cells(String file) {
        var all = new ArrayList<List<String>>();
        NameCsv.read(stream(file), 10, (number, cells) -> all.add(cells));
        return all;
    }

    private static String problem(InputStream file) {
        try {
            NameCsv.read(file, 10, (number, cells) -> {});
            return "none";
        } catch (Unusable e) {
            return e.problem().slug();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
