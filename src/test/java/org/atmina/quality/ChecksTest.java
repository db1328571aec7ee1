package org.atmina.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.atmina.glossary.RecognisedTerm;
import org.atmina.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static Wording in(String language, String text) {
        return new Wording(text, LanguageTag.of(language));
    }

    private static List<String> slugs(Wording source, Wording target) {
        return Checks.of(source, target, Known.NOTHING).stream()
                .map(Warning::slug)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 14 June 1941
            en | June 14, 1941
            et | 14. juunil 1941
            et | 1941. aasta 14. juunil
            lv | 1941. gada 14. jūnijā
            lt | 1941 m. birželio 14 d.
            pl | 14 czerwca 1941 r.
            fi | 14. kesäkuuta 1941
            de | 14. Juni 1941
            ru | 14 июня 1941 года
            en | 14.06.1941
            fi | 14.6.1941
            lt | 1941-06-14
            """)
    void aDateIsTheSameInEveryWayOfWriting(String language, String date) {
        var text = in(language, "x " + date + " y");
        assertThat(Figures.in(text)).singleElement().satisfies(figure -> {
            assertThat(figure).isInstanceOf(Figure.Day.class);
            var day = (Figure.Day) figure;
            assertThat(List.of(String.valueOf(day.day()), day.month(), String.valueOf(day.year())))
                    .isEqualTo(List.of("14", 6, "1941"));
            assertThat(figure.place().of(text.text())).contains("14").contains("1941");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 234,5       | 1,234.5        | en
            10.000        | 10 000         | pl
            12,5 %        | 12.5 percent   | en
            40 500        | 40,500         | en
            2 million     | 2000000        | lt
            the 1940s     | 40. gados      | lv
            20th century  | XX amžius      | lt
            seven men     | 7 vīri         | lv
            from 25 to 28 March 1949 | no 1949. gada 25. līdz 28. martam | lv
            at 10:30      | kell 10.30     | et
            """)
    void oneNumberInTwoWaysOfWritingIsNoFault(String source, String target, String language) {
        assertThat(slugs(in("en", source), in(language, target))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On 14 June 1941 they came.   | 1941. gada 15. jūnijā viņi nāca.  | date-differs
            On 14 June 1941 they came.   | 1941. gada 14. jūlijā viņi nāca.  | date-differs
            On 14 June 1941 they came.   | Viņi toreiz nāca.                 | date-missing
            They took 10,000 people.     | Viņi paņēma 100 000 cilvēku.      | number-differs
            They took 10,000 people.     | Viņi paņēma cilvēkus.             | number-missing
            They took people.            | Viņi paņēma 30 cilvēku.           | number-added
            It was 40 % of them.         | Tie bija 40 no viņiem.            | percent-missing
            See <b>this</b> here.        | Skat. <b>šo šeit.                 | mark-missing
            Some (not all) came.         | Daži (ne visi atnāca.             | bracket-alone
            He said “we go”.             | Viņš teica “mēs ejam.             | quote-alone
            They all came.               | Viņi visi atnāca                  | end-mark-missing
            """)
    void whatDiffersIsTold(String source, String target, String slug) {
        assertThat(slugs(in("en", source), in("lv", target))).containsExactly(slug);
    }

    @Test
    void placesAreThoseOfBothTexts() {
        var source = in("en", "There were 300 letters.");
        var target = in("fi", "Kirjeitä oli 200.");
        var warning = Checks.of(source, target, Known.NOTHING).getFirst();
        assertThat(warning.source()).isEqualTo(new Span(11, 14));
        assertThat(warning.target()).isEqualTo(new Span(13, 16));
        assertThat(warning.facts()).containsEntry("source", "300").containsEntry("target", "200");
    }

    @Test
    void textLeftInTheSourceLanguageIsTold() {
        var source = in("en", "The families were taken to the station and put into cattle wagons.");
        assertThat(slugs(source, in("lt", source.text()))).contains("same-as-source");
        assertThat(slugs(source, in("lt", "Šeimos buvo nuvežtos į stotį and put into cattle wagons.")))
                .containsExactly("left-in-source-language");
        assertThat(slugs(in("en", "Tartu, Riga"), in("lt", "Tartu, Riga"))).isEmpty();
    }

    @Test
    void anEmptyTranslationIsTheOnlyThingTold() {
        assertThat(slugs(in("en", "On 14 June 1941."), in("fi", " "))).containsExactly("translation-empty");
    }

    @Test
    void aNameWithoutACounterpartIsTold() {
        var source = in("en", "The decree was signed by Vyacheslav Molotov that day.");
        assertThat(slugs(source, in("lv", "Dekrētu tajā dienā parakstīja Vjačeslavs Molotovs.")))
                .isEmpty();
        assertThat(slugs(source, in("lt", "Įsaką tą dieną pasirašė Viačeslavas Molotovas.")))
                .isEmpty();
        assertThat(slugs(source, in("pl", "Dekret podpisał tego dnia ktoś inny z Moskwy.")))
                .containsExactly("name-missing");
    }

    @Test
    void aTermMustBeRenderedInSomeForm() {
        var term = new RecognisedTerm(3, 21, new UUID(0, 1), "special settlement", List.of("specnometinājums"));
        var known = new Known(List.of(term), List.of(), words -> List.of());
        var source = in("en", "In special settlements.");
        assertThat(Checks.of(source, in("lv", "Specnometinājumos dzīvoja."), known))
                .isEmpty();
        assertThat(Checks.of(source, in("lv", "Ciematos viņi dzīvoja."), known))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(WarningKind.TERMS);
                    assertThat(warning.facts()).containsEntry("rendering", "specnometinājums");
                });
    }
}
