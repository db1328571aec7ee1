package org.atmina.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTest {
    private static final Random RANDOM = new Random(1939);

    @Test
    void checkCharacterIsThatOfNoid() {
        // 2*2 + 3*3 + 4*4 + 5*5 + 6*6 + 7*7 + 8*8 + 9*9 + 10*10 = 384 = 13 * 29 + 7
        assertThat(PublicId.parse("a2345678" + "9b7")).isPresent();
    }

    @RepeatedTest(20)
    void aMintedOneIsSound() {
        var minted = PublicId.mint(RANDOM);
        assertThat(PublicId.parse(minted.value())).contains(minted);
        assertThat(minted.value()).matches("a[0-9bcdfghjkmnpqrstvwxz]{10}");
    }

    @Test
    void oneWrongCharacterIsNoticed() {
        var minted = PublicId.mint(RANDOM).value();
        IntStream.range(1, minted.length())
                .forEach(i -> "0123456789bcdfghjkmnpqrstvwxz"
                        .chars()
                        .filter(c -> c != minted.charAt(i))
                        .forEach(c -> assertThat(
                                        PublicId.parse(minted.substring(0, i) + (char) c + minted.substring(i + 1)))
                                .isEmpty()));
    }

    @Test
    void twoSwappedCharactersAreNoticed() {
        assertThat(PublicId.parse("a3245678" + "9b7")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a23456789b", "b23456789b7", "a23456789b77", "A23456789B7", "a2345678ab7", "../../etc/x"
            })
    void refusesWhatIsNoNameOfOurs(String value) {
        assertThat(PublicId.parse(value)).isEmpty();
        assertThatThrownBy(() -> new PublicId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isThePartOfAnArk() {
        assertThat(new PublicId("a23456789b7").ark("99999")).isEqualTo("ark:/99999/a23456789b7");
    }

    @Test
    void isAStringInJson() throws Exception {
        var json = new ObjectMapper();
        var id = new PublicId("a23456789b7");
        assertThat(json.writeValueAsString(id)).isEqualTo("\"a23456789b7\"");
        assertThat(json.readValue("\"a23456789b7\"", PublicId.class)).isEqualTo(id);
    }
}
