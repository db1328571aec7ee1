package org.atmina.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "letter.pdf, letter.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ona\\laiškas.txt, laiškas.txt",
        ".bashrc, bashrc",
        "a<b>c:d.txt, a_b_c_d.txt",
        "' two words .txt ', two words .txt",
    })
    void keepsTheNameAndNothingElse(String given, String expected) {
        assertThat(FileName.from(given).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", "\u0000", " . "})
    void givesANamelessFileAName(String given) {
        assertThat(FileName.from(given).value()).isEqualTo("file");
    }

    @Test
    void givesAnAbsentNameAName() {
        assertThat(FileName.from(null).value()).isEqualTo("file");
    }

    @Test
    void dropsCharactersThatNobodySees() {
        assertThat(FileName.from("ann\u202Efdp.e\u0000xe\r\n").value()).isEqualTo("annfdp.exe");
    }

    @Test
    void writesAnAccentInOneWay() {
        assertThat(FileName.from("ko\u0308ne.txt").value()).isEqualTo("köne.txt");
    }

    @Test
    void shortensAndKeepsTheEnding() {
        // When
        var name = FileName.from("š".repeat(300) + ".pdf").value();
        // Then
        assertThat(name).endsWith("š.pdf");
        assertThat(name.getBytes(UTF_8).length).isLessThanOrEqualTo(180);
    }

    @Test
    void isTheSameWhenMadeHarmlessTwice() {
        var once = FileName.from("  ..x/ÄÖ\u200B: ? .".repeat(30));
        assertThat(FileName.from(once.value())).isEqualTo(once);
    }

    @Test
    void standsInTheVaultByItsPlaceAndItsBytes() {
        assertThat(FileName.from("kiri.txt").vaultPath(3, "0123456789abcdef"))
                .isEqualTo("files/0003-01234567-kiri.txt");
    }
}
