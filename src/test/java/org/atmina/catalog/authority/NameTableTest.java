package org.atmina.catalog.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words are names, and of whom.
class NameTableTest {
    private static final Random RANDOM = new Random(1918);
    private static final NameTable TABLE = NameTable.of(List.of(
            known(AuthorityKind.PLACE, "Tartu", "Dorpat", "Юрьев", "Tērbata"),
            known(AuthorityKind.ORGANISATION, "Tartu Ülikool", "University of Tartu"),
            known(AuthorityKind.PLACE, "Vilnius", "Wilno", "Вильно", "Vilna"),
            known(AuthorityKind.PLACE, "Lviv", "Lwów", "Lvov", "L’viv", "Lemberg"),
            known(AuthorityKind.PLACE, "Brest", "Brest-Litovsk", "Brześć Litewski"),
            known(AuthorityKind.PLACE, "Warszawa", "Варшава"),
            known(AuthorityKind.PLACE, "Łódź"),
            known(AuthorityKind.PERSON, "Józef Piłsudski", "Piłsudski"),
            known(AuthorityKind.PERSON, "Kaunas"),
            known(AuthorityKind.PLACE, "Kaunas", "Kowno"),
            known(AuthorityKind.TERM, "deportation"),
            known(AuthorityKind.TERM, "exile")));

    @ParameterizedTest
    @CsvSource({
        "TARTU, Tartu",
        "tērbata, Tartu",
        "Terbata, Tartu",
        "юрьев, Tartu",
        "lwow, Lviv",
        "L'viv, Lviv",
        "Lodz, Łódź",
        "ŁÓDŹ, Łódź"
    })
    void findsANameWhateverItsCaseAndAccents(String word, String preferred) {
        assertThat(bearers(word)).containsExactly(preferred);
    }

    @ParameterizedTest
    @CsvSource({
        "Tartus, Tartu",
        "Tartusse, Tartu",
        "Lvovā, Lviv",
        "Wilnie, Vilnius",
        "Wilna, Vilnius",
        "Vilniuje, Vilnius",
        "Vilniaus, Vilnius",
        "Lembergis, Lviv",
        "Lwowie, Lviv",
        "Warszawy, Warszawa",
        "Варшаве, Warszawa",
        "Piłsudskiego, Józef Piłsudski"
    })
    void findsANameOfOneWordInAnotherCase(String word, String preferred) {
        assertThat(bearers(word)).containsExactly(preferred);
    }

    @ParameterizedTest
    @CsvSource({"exiles", "deportations", "brestel-litovski", "tar", "tart", "vilnonis", "wilnox", "university"})
    void doesNotTakeTermsShortStemsOrUnknownEndingsForNames(String word) {
        assertThat(bearers(word)).isEmpty();
    }

    @Test
    void theLongestNameCountsAndLeavesNothingOfItselfToOthers() {
        var found = TABLE.in(words("the University of Tartu and Tartu"));
        assertThat(found).extracting(NameTable.Found::from).containsExactly(1, 5);
        assertThat(found).extracting(NameTable.Found::to).containsExactly(4, 6);
        assertThat(preferred(found.getFirst())).containsExactly("Tartu Ülikool");
    }

    @Test
    void theBeginningOfALongNameIsNoName() {
        assertThat(TABLE.in(words("university of riga"))).isEmpty();
    }

    @Test
    void everybodyWhoBearsANameIsTold() {
        assertThat(bearers("kaunas")).containsExactly("Kaunas", "Kaunas");
    }

    @Test
    void aHyphenAndASpaceAreTheSame() {
        assertThat(TABLE.in(List.of("Brest-Litovsk")))
                .extracting(NameTable.Found::to)
                .containsExactly(1);
        assertThat(TABLE.in(List.of("brest", "litovsk")))
                .extracting(NameTable.Found::to)
                .containsExactly(2);
    }

    @Test
    void aPartOfAWordIsNoName() {
        assertThat(TABLE.in(List.of("Tartu-Riga"))).isEmpty();
    }

    @Test
    void anyTextAtAllIsAnswered() {
        var odd = List.of("", " ", "\u0000", "\uD800", "'", "-", "\u202E", "a".repeat(100_000), "\u0301");
        assertThat(TABLE.in(odd)).isEmpty();
    }

    @Test
    void aHundredThousandNamesAreOneTable() {
        var many = IntStream.range(0, 25_000)
                .mapToObj(i -> known(AuthorityKind.PLACE, "Küla " + i, "Village " + i, "Ciems " + i, "Wieś" + i))
                .toList();
        var table = NameTable.of(many);
        assertThat(table.size()).isEqualTo(100_000);
        assertThat(table.in(words("from village 24999 to ciems 7")))
                .extracting(found -> preferred(found).getFirst())
                .containsExactly("Küla 24999", "Küla 7");
    }

    private static List<String> bearers(String word) {
        return TABLE.in(List.of(word)).stream()
                .flatMap(found -> preferred(found).stream())
                .toList();
    }

    private static List<String> preferred(NameTable.Found found) {
        return found.bearers().stream()
                .map(each -> each.names().getFirst().text())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static KnownAuthority known(AuthorityKind kind, String... names) {
        var texts = Stream.of(names)
                .map(name -> TextInLanguage.source(name, LanguageTag.UND))
                .toList();
        return new KnownAuthority(UUID.randomUUID(), PublicId.mint(RANDOM), kind, texts);
    }
}
