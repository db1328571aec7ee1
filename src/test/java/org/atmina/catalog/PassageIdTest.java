package org.atmina.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-4000-8000-000000000000",
                "ffffffff-ffff-8fff-bfff-ffffffffffff",
                "3f0c2a51-9d7e-8123-a456-0123456789ab",
                "80000000-0000-4001-8000-000000000001",
            })
    void leadsBackToTheUnitThatItNames(String unit) {
        var id = UUID.fromString(unit);
        var name = PassageId.of(id);
        assertThat(name.value()).hasSize(15).startsWith("p");
        assertThat(PassageId.parse(name.value())).contains(name);
        assertThat(name.spans())
                .hasSize(2)
                .filteredOn(span -> span.first().getMostSignificantBits() == id.getMostSignificantBits()
                        && span.last().getMostSignificantBits() == id.getMostSignificantBits())
                .hasSize(1)
                .allSatisfy(span -> {
                    assertThat(span.first().getLeastSignificantBits()).isZero();
                    assertThat(span.last().getLeastSignificantBits()).isEqualTo(-1);
                });
    }

    @Test
    void tellsUnitsApartThatDifferInOneBit() {
        assertThat(PassageId.of(UUID.fromString("3f0c2a51-9d7e-8123-a456-0123456789ab")))
                .isNotEqualTo(PassageId.of(UUID.fromString("3f0c2a51-9d7e-8122-a456-0123456789ab")));
    }

    @Test
    void noticesEveryMistypedCharacter() {
        var name = PassageId.of(UUID.fromString("3f0c2a51-9d7e-8123-a456-0123456789ab"))
                .value();
        for (int i = 1; i < name.length(); i++) {
            for (char c : Noid.ALPHABET.toCharArray()) {
                if (c != name.charAt(i)) {
                    assertThat(PassageId.parse(name.substring(0, i) + c + name.substring(i + 1)))
                            .as("%s at %d", c, i)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "pzzzzzzzzzzzzzz",
                "a23456789b7",
                "p00000000000000x",
                "P0000000000000",
                "p0000000-0000-0"
            })
    void refusesWhatIsNoName(String value) {
        assertThat(PassageId.parse(value)).isEmpty();
        assertThatThrownBy(() -> new PassageId(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
