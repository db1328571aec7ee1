package org.atmina.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.atmina.search.query.Word.Form;
import org.atmina.search.query.Word.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryWordsTest {
    @Test
    void cutsWordsPhrasesAndExclusions() {
        assertThat(words("Riga \"secret protocol\" -1940 -\"forged copy\""))
                .containsExactly(
                        word("Riga"),
                        phrase("secret protocol", false),
                        Word.of("1940", Form.ANY, Scope.ANYWHERE, true),
                        phrase("forged copy", true));
    }

    @Test
    void takesTheQuotationMarksOfAllOurLanguages() {
        assertThat(words("„slaptasis protokolas“ „tajny protokół” «пакт»"))
                .extracting(Word::text, Word::isExact)
                .containsExactly(
                        tuple("slaptasis protokolas", true), tuple("tajny protokół", true), tuple("пакт", true));
    }

    @Test
    void leavesAHyphenInsideAWordAlone() {
        assertThat(words("Molotov-Ribbentrop")).containsExactly(word("Molotov-Ribbentrop"));
    }

    @Test
    void leavesOutAQuotationMarkWithoutItsPartner() {
        assertThat(words("Riga \"pact")).extracting(Word::text).containsExactly("Riga", "pact");
    }

    @Test
    void composesWhatWasTypedInPieces() {
        assertThat(words("Ri\u0304ga")).extracting(Word::text).containsExactly("Rīga");
    }

    @Test
    void namesNoWordTwice() {
        assertThat(words("pact pact")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\"", "\"\"", "-", "--", "!!! ??? ***", "(((", "\u0000\u0001", "\uD800", "\"-\"", "„“"
            })
    void findsNoWordInWhatHoldsNone(String typed) {
        assertThat(words(typed)).isEmpty();
    }

    @Test
    void saysWhereAWordHasToStand() {
        assertThat(words("title:pact person:\"Antanas Smetona\" -place:Riga pealkiri:leping henkilö:Paasikivi"))
                .containsExactly(
                        Word.of("pact", Form.ANY, Scope.TITLE, false),
                        Word.of("Antanas Smetona", Form.EXACT, Scope.PERSON, false),
                        Word.of("Riga", Form.ANY, Scope.PLACE, true),
                        Word.of("leping", Form.ANY, Scope.TITLE, false),
                        Word.of("Paasikivi", Form.ANY, Scope.PERSON, false));
    }

    @Test
    void readsDatesAsTheCatalogDoes() {
        var words = words("date:1941/1949 -date:1944-06 data:1939-08-23");
        assertThat(words).extracting(Word::scope).containsOnly(Scope.DATE);
        assertThat(words).extracting(Word::excluded).containsExactly(false, true, false);
        var span = Objects.requireNonNull(words.getFirst().date());
        assertThat(span.earliest()).isEqualTo("1941-01-01");
        assertThat(span.latest()).isEqualTo("1949-12-31");
    }

    @Test
    void takesAFieldThatItDoesNotKnowAndADateThatIsNoneForWords() {
        assertThat(words("colour:red date:yesterday title: http://x.org"))
                .extracting(Word::text, Word::scope)
                .containsExactly(
                        tuple("colour:red", Scope.ANYWHERE),
                        tuple("date:yesterday", Scope.ANYWHERE),
                        tuple("title:", Scope.ANYWHERE),
                        tuple("http://x.org", Scope.ANYWHERE));
    }

    @Test
    void takesAnAsteriskAtTheEndOfThreeLettersForABeginning() {
        assertThat(words("depor* ab* *depor de*por kul** title:sec*"))
                .extracting(Word::text, Word::form)
                .containsExactly(
                        tuple("depor", Form.BEGINNING),
                        tuple("ab*", Form.ANY),
                        tuple("*depor", Form.ANY),
                        tuple("de*por", Form.ANY),
                        tuple("kul**", Form.ANY),
                        tuple("sec", Form.BEGINNING));
    }

    @Test
    void leavesOutWhatTurnsTheDirectionOfWriting() {
        assertThat(words("\u202Epact\u2066 se\u200Fcret"))
                .extracting(Word::text)
                .containsExactly("pact", "secret");
    }

    /// Whatever is sent, it is read in an instant, and to words with letters or digits and nothing that cannot be sent
    /// on.
    @Test
    void readsAnySequenceOfCharacters() {
        var random = new Random(1918);
        var signs = "\"„“”«»-:*~^()[]{}\\/ \t\n\u0000\u202E\uD800\uDC00aāžйΩ1日\u0301";
        for (int round = 0; round < 5000; round++) {
            var typed = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                typed.append(
                        random.nextBoolean()
                                ? signs.charAt(random.nextInt(signs.length()))
                                : (char) random.nextInt(Character.MAX_VALUE + 1));
            }
            for (Word word : words(typed.toString())) {
                assertThat(word.text().codePoints().anyMatch(Character::isLetterOrDigit))
                        .isTrue();
                assertThat(word.text().codePoints())
                        .noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
            }
        }
    }

    @Test
    void readsATextOfAnyLengthOnce() {
        for (String piece : List.of("\"", "a\"", "-", "title:", "„a", ":", "a* ", "\u202E")) {
            assertThat(words(piece.repeat(100_000))).isNotNull();
        }
    }

    private static Word word(String text) {
        return Word.of(text, Form.ANY, Scope.ANYWHERE, false);
    }

    private static Word phrase(String text, boolean excluded) {
        return Word.of(text, Form.EXACT, Scope.ANYWHERE, excluded);
    }

    private static List<Word> words(String typed) {
        return QueryWords.of(typed).words();
    }
}
