package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atmina.operations.AuthorityRows.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The names that an archive starts with are whole, and can be imported as they lie there.
class StarterAuthoritiesTest {
    private static final Map<String, Set<String>> KINDS = Map.of(
            "places.csv", Set.of("place"),
            "persons.csv", Set.of("person"),
            "organisations-and-events.csv", Set.of("organisation", "event"),
            "terms.csv", Set.of("term"));

    private static final List<Row> EVERYTHING = KINDS.keySet().stream()
            .sorted()
            .map(StarterAuthoritiesTest::rows)
            .flatMap(Collection::stream)
            .toList();

    private static final String GOOD = """
            riga,place,Riga,en,,preferred,,http://www.wikidata.org/entity/Q1773
            riga,place,Riia,et,,preferred,,
            riga,place,Rīga,lv,,preferred,,
            riga,place,Ryga,lt,,preferred,,
            riga,place,Ryga,pl,,preferred,,
            riga,place,Riika,fi,,preferred,,
            riga,place,Riga,de,,preferred,1201/..,
            riga,place,Рига,ru,,preferred,,
            riga,place,Rige,yi,Latn,variant,,
            """;

    @Test
    void everyRowAndEveryAuthorityKeepsToTheRules() {
        assertThat(AuthorityRules.faults(EVERYTHING)).isEmpty();
    }

    @Test
    void everyFileHoldsItsKindsAndEnoughOfThem() {
        assertThat(count("places.csv", "place")).isGreaterThanOrEqualTo(250);
        assertThat(count("persons.csv", "person")).isGreaterThanOrEqualTo(80);
        assertThat(count("organisations-and-events.csv", "organisation")).isGreaterThanOrEqualTo(30);
        assertThat(count("organisations-and-events.csv", "event")).isGreaterThanOrEqualTo(30);
        assertThat(count("terms.csv", "term")).isGreaterThanOrEqualTo(120);
        assertThat(KINDS)
                .allSatisfy((file, kinds) ->
                        assertThat(rows(file)).extracting(Row::kind).hasSameElementsAs(kinds));
    }

    @ParameterizedTest
    @CsvSource({
        "tartu, Dorpat, de, historical",
        "tartu, Tērbata, lv, historical",
        "tartu, Юрьев, ru, historical",
        "lviv, Lwów, pl, preferred",
        "lviv, Lemberg, de, preferred",
        "lviv, Львів, uk, preferred",
        "vilnius, Wilno, pl, preferred",
        "daugavpils, Dünaburg, de, historical",
        "daugavpils, Двинск, ru, historical",
        "stalin, Josifs Staļins, lv, preferred",
        "stalin, Josifas Stalinas, lt, preferred",
        "march-deportation, Märtsiküüditamine, et, preferred",
        "deportee, tremtinys, lt, preferred",
        "internal-exile, tremtis, lt, preferred",
    })
    void namesOfOldPapersLeadToTheirAuthority(String entity, String name, String language, String kind) {
        assertThat(EVERYTHING)
                .filteredOn(row -> row.entity().equals(entity))
                .extracting(Row::name, Row::language, Row::nameKind)
                .contains(tuple(name, language, kind));
    }

    @Test
    void findsNoFaultInAGoodSample() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riika,fi,,preferred|Riika ,fi,,preferred|a stray space or unseen character",
                "Riika,fi,,preferred|Riika\u200B,fi,,preferred|a stray space or unseen character",
                "Rīga,lv,,preferred|Ri\u0304ga,lv,,preferred|not NFC",
                "Rīga,lv,,preferred|Rīga,latvian language,,preferred|not a canonical language tag",
                "Rīga,lv,,preferred|Rīga,LV,,preferred|not a canonical language tag",
                "Riika,fi,,preferred|Рика,fi,,preferred|letters of another script",
                "Rige,yi,Latn|Rige,yi,|letters of another script",
                "Rige,yi,Latn|Rige,yi,Latin|not a script",
                "Rīga,lv,,preferred|Rīga,lv,Latn,preferred|the usual script is left out",
                "Rīga,lv,,preferred|Rīga,lv,,common|no such kind of name",
                "Rīga,lv,,preferred|Rīga,lv,,variant|no preferred name in [lv]",
                "Rige,yi,Latn,variant|Riga,en,,variant|the same name in the same language again",
                "Rige,yi,Latn,variant|Rīga city,lv,,preferred|a second preferred name in this language",
                "1201/..|1201 to now|not a period",
                "1201/..|1918/1201|not a period",
                "1201/..,|1201/..,http://www.wikidata.org/entity/Q1|an address on a later row, or of another entity",
                "http://www.wikidata.org/entity/Q1773|https://example.org/riga|not an address",
                "riga,place,Riia|riga,town,Riia|no such kind",
                "riga,place,Riia|riga,event,Riia|an entity of two kinds",
                "riga,place,Riia|rīga,place,Riia|not a slug",
                "riga,place,Riia|reval,place,Riia|the rows of this entity do not stand together",
            })
    void findsTheFaultOfABrokenSample(String good, String broken, String fault) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replace(good, broken))).anyMatch(found -> found.endsWith(": " + fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "riga,place,Riga,en,,preferred,\n",
                "riga,place,Riga,en,,preferred,,,\n",
                "riga,place,\"Riga,en,,preferred,,\n",
                "riga,place,\"Riga\" city,en,,preferred,,\n",
                "riga,place,Riga \"city\",en,,preferred,,\n",
                "riga,place,Riga,en,,preferred,,\r\n",
                "riga,place,Riga,en,,preferred,,",
                "\n",
            })
    void refusesWhatIsNotTheFormat(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsQuotedFields() {
        assertThat(parse("washington,place,\"Washington, \"\"D.C.\"\"\",en,,preferred,,\n"))
                .extracting(Row::name)
                .containsExactly("Washington, \"D.C.\"");
    }

    private static List<Row> rows(String file) {
        return AuthorityRows.ofSourceTree(file).all();
    }

    private static long count(String file, String kind) {
        return rows(file).stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::entity)
                .collect(Collectors.toSet())
                .size();
    }

    private static List<String> faults(String rows) {
        return AuthorityRules.faults(parse(rows));
    }

    private static List<Row> parse(String rows) {
        return AuthorityRows.parse("sample.csv", AuthorityRows.HEADER + "\n" + rows)
                .all();
    }
}
