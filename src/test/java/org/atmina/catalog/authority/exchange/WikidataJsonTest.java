package org.atmina.catalog.authority.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.AuthorityAdditions.Addition;
import org.atmina.catalog.authority.AuthorityName;
import org.atmina.catalog.authority.Coordinates;
import org.atmina.catalog.authority.NameKind;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from JSON in the shape of Wikidata's entities.
class WikidataJsonTest {
    private static final String TARTU = """
            {"entities": {"Q13972": {
              "type": "item", "id": "Q13972", "sitelinks": {"etwiki": {"title": "Tartu", "badges": [[], {}]}},
              "labels": {"et": {"language": "et", "value": "Tartu"}, "lv": {"language": "lv", "value": "Tartu"},
                         "zh": {"language": "zh", "value": "塔尔图"}},
              "descriptions": {"en": {"language": "en", "value": "city in Estonia"}},
              "aliases": {"et": [{"language": "et", "value": "Tartu"}], "lv": [{"language": "lv", "value": "Tērbata"}]},
              "claims": {
                "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q515"}}}, "rank": "normal"}],
                "P625": [{"mainsnak": {"datavalue": {"value": {"latitude": 58.38, "longitude": 26.72}}}}],
                "P1448": [
                  {"mainsnak": {"datavalue": {"value": {"text": "Dorpat", "language": "de"}}},
                   "qualifiers": {"P582": [{"datavalue": {"value": {"time": "+1893-02-14T00:00:00Z", "precision": 11}}}]}},
                  {"mainsnak": {"datavalue": {"value": {"text": "Юрьев", "language": "ru"}}},
                   "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+1893-00-00T00:00:00Z", "precision": 9}}}],
                                  "P582": [{"datavalue": {"value": {"time": "+1919-00-00T00:00:00Z", "precision": 9}}}]}},
                  {"rank": "deprecated",
                   "mainsnak": {"datavalue": {"value": {"text": "Wrong", "language": "en"}}}}],
                "P999": [{"mainsnak": {"datavalue": {"value": {"id": "Q1"}}}}]}}}}
            """;

    @Test
    void aPlaceHasItsNamesCoordinatesAndNote() {
        var tartu = addition(TARTU);
        assertThat(tartu.key()).isEqualTo("Q13972");
        assertThat(tartu.kind()).isEqualTo(AuthorityKind.PLACE);
        assertThat(tartu.coordinates()).isEqualTo(new Coordinates(58.38, 26.72));
        assertThat(tartu.uris()).containsExactly("http://www.wikidata.org/entity/Q13972");
        assertThat(tartu.notes()).containsEntry(LanguageTag.of("en"), "city in Estonia");
        assertThat(tartu.names())
                .containsExactlyInAnyOrder(
                        name("Tartu", "et", null, NameKind.PREFERRED),
                        name("Tartu", "lv", null, NameKind.PREFERRED),
                        name("Tērbata", "lv", null, NameKind.VARIANT),
                        name("Dorpat", "de", "/1893-02-14", NameKind.HISTORICAL),
                        name("Юрьев", "ru", "1893/1919", NameKind.HISTORICAL));
    }

    @Test
    void aPersonHasALife() {
        var person = addition(entity("Q5", """
                , "P569": [{"mainsnak": {"datavalue": {"value": {"time": "+1867-12-05T00:00:00Z", "precision": 11}}}}]
                , "P570": [{"mainsnak": {"datavalue": {"value": {"time": "+1935-05-00T00:00:00Z", "precision": 10}}}}]
                """));
        assertThat(person.kind()).isEqualTo(AuthorityKind.PERSON);
        assertThat(person.existence()).isEqualTo("1867-12-05/1935-05");
    }

    @Test
    void anEventHasItsDay() {
        var event = addition(entity("Q131569", """
                , "P585": [{"mainsnak": {"datavalue": {"value": {"time": "+1939-08-23T00:00:00Z", "precision": 11}}}}]
                """));
        assertThat(event.kind()).isEqualTo(AuthorityKind.EVENT);
        assertThat(event.existence()).isEqualTo("1939-08-23");
    }

    @Test
    void timesThatSayNothingAreLeftOut() {
        var person = addition(entity("Q5", """
                , "P569": [{"mainsnak": {"snaktype": "somevalue"}},
                           {"mainsnak": {"datavalue": {"value": {"time": "+99999999-13-41T00:00:00Z", "precision": 11}}}},
                           {"mainsnak": {"datavalue": {"value": "1867"}}}]
                """));
        assertThat(person.existence()).isNull();
    }

    @Test
    void whatIsNoKindOfOursIsRefused() {
        assertThat(read(entity("Q11424", ""))).singleElement().isInstanceOf(WikidataJson.Entity.Unreadable.class);
        assertThat(read("{\"entities\": {\"../etc\": {}}}"))
                .singleElement()
                .isInstanceOf(WikidataJson.Entity.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"entities\": []}", "{\"entities\": {\"Q1\": 1}}", "{\"entities\": {"})
    void whatIsNotOfThisShapeIsNoFile(String json) {
        assertThat(problem(json)).isEqualTo("import-json-broken");
    }

    @Test
    void deepNestingEndsTheImport() {
        var deep = "{\"entities\": {\"Q1\": {\"labels\": {\"en\": " + "[".repeat(2000) + "]".repeat(2000) + "}}}}";
        assertThat(problem(deep)).isEqualTo("import-json-too-deep");
        var skipped = "{\"other\": " + "[".repeat(2000) + "]".repeat(2000) + "}";
        assertThat(problem(skipped)).isEqualTo("import-json-too-deep");
    }

    @Test
    void aMillionEmptyListsEndTheImport() {
        var wide = "{\"entities\": {\"Q1\": {\"labels\": {\"en\": [[" + "[],".repeat(1_000_000) + "[]]]}}}}";
        assertThat(problem(wide)).isEqualTo("import-json-too-deep");
    }

    private static String entity(String instanceOf, String claims) {
        return """
                {"entities": {"Q7": {"labels": {"en": {"language": "en", "value": "A"}},
                 "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "%s"}}}}] %s}}}}
                """.formatted(instanceOf, claims);
    }

    private static AuthorityName name(String text, String language, @Nullable String period, NameKind kind) {
        return new AuthorityName(text, LanguageTag.of(language), null, period, kind);
    }

    private static Addition addition(String json) {
        return ((WikidataJson.Entity.Readable) read(json).getFirst()).addition();
    }

    private static List<WikidataJson.Entity> read(String json) {
        var all = new ArrayList<WikidataJson.Entity>();
        WikidataJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 10, all::add);
        return all;
    }

    private static String problem(String json) {
        try {
            read(json);
            return "none";
        } catch (Unusable e) {
            return e.problem().slug();
        }
    }
}
