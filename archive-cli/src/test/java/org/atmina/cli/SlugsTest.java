package org.atmina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "Baltic states 1939-1941, baltic-states-1939-1941",
        "Łódź / Žemaitija, lodz-zemaitija",
        "Õismäe, oismae",
        "--x--, x"
    })
    void keepsLettersDigitsAndHyphens(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void namesATitleWithoutAnyLatinLetter() {
        assertThat(Slugs.of("Повесть")).matches("item-[0-9a-f]+");
    }
}
