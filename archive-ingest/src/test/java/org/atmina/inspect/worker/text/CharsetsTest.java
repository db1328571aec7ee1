package org.atmina.inspect.worker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.atmina.inspect.fixture.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    private static String text(String language) {
        return switch (language) {
            case "et" -> Texts.ESTONIAN;
            case "lv" -> Texts.LATVIAN;
            case "lt" -> Texts.LITHUANIAN;
            case "pl" -> Texts.POLISH;
            case "fi" -> Texts.FINNISH;
            case "ru" -> "Смотритель маяка каждый вечер записывал в тетрадь названия судов и погоду на море.";
            case "de" -> "Der Schreiber vermerkte jedes Faß, jeden Händler und die Höhe der Zölle für das Königreich.";
            default -> Texts.ENGLISH;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "et, windows-1257", "et, ISO-8859-1", "lv, windows-1257", "lv, ISO-8859-13", "lt, windows-1257",
                "pl, windows-1250",
        "pl, ISO-8859-2", "fi, windows-1252", "de, ISO-8859-1", "ru, windows-1251", "ru, KOI8-R", "ru, IBM866",
        "ru, ISO-8859-5", "lt, UTF-8", "lv, UTF-16LE", "ru, UTF-16"
    })
    void givesTheTextBack(String language, String charset) {
        var decoded = Charsets.decode(text(language).getBytes(Charset.forName(charset)));
        assertThat(decoded.text()).isEqualTo(text(language));
        assertThat(decoded.invalidBytes()).isFalse();
    }

    @Test
    void keepsTornUtf8AndSaysSo() {
        var bytes = "žemė ir jūra".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xFF;
        var decoded = Charsets.decode(bytes);
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.invalidBytes()).isTrue();
        assertThat(decoded.confidence()).isLessThan(0.5);
    }

    @Test
    void leavesOutWhatHurtsTerminalsAndDatabases() {
        var clean = CleanText.of("a\u0000b\u001B[31mc\u202Ed\te\r\nf");
        assertThat(clean.text()).isEqualTo("abcd\te\r\nf");
        assertThat(clean.changed()).isTrue();
    }

    @Test
    void takesObjectsOutOfRtfAndClosesItsLastParagraph() {
        var rtf = "{\\rtf1{\\object\\objupdate{\\*\\objdata 01}}Hi \\{x\\}}".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(RtfForParser.prepared(rtf), StandardCharsets.US_ASCII))
                .isEqualTo("{\\rtf1Hi \\{x\\}\\par}");
    }
}
