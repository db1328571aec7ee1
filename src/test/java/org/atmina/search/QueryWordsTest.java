package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.atmina.search.QueryWords.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryWordsTest {
    @Test
    void cutsWordsPhrasesAndExclusions() {
        assertThat(words("Riga \"secret protocol\" -1940 -\"forged copy\""))
                .containsExactly(
                        new Word("Riga", false, false),
                        new Word("secret protocol", true, false),
                        new Word("1940", false, true),
                        new Word("forged copy", true, true));
    }

    @Test
    void takesTheQuotationMarksOfAllOurLanguages() {
        assertThat(words("„slaptasis protokolas“ „tajny protokół” «пакт»"))
                .extracting(Word::text, Word::exact)
                .containsExactly(
                        tuple("slaptasis protokolas", true), tuple("tajny protokół", true), tuple("пакт", true));
    }

    @Test
    void leavesAHyphenInsideAWordAlone() {
        assertThat(words("Molotov-Ribbentrop")).containsExactly(new Word("Molotov-Ribbentrop", false, false));
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

    private static List<Word> words(String typed) {
        return QueryWords.of(typed).words();
    }
}
