package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reader of Voikko's format, on files made here.
class TransducerTest {
    private static final int END = 0xFFFF;
    private static final List<String> SYMBOLS =
            List.of("", "@P.F.ON@", "@R.F.ON@", "@D.F@", "'", "a", "i", "o", "s", "t", "ä", "[Ln]", "[Xp]", "[X]");

    /// Reads `sota`, `sotaa` and `soi` with tags, `soita` only where a condition holds, `äi`, and `a'a`.
    private static byte[] dictionary() {
        long[] transitions = {
            cell(0, 11, 3, 2),
            cell(5, 5, 16, 0),
            cell(10, 10, 14, 0), // 0 start: [Ln], a, ä
            cell(8, 8, 4, 0), // 3: s
            cell(7, 7, 5, 0), // 4: o
            cell(1, 0, 8, 2),
            cell(9, 9, 12, 0),
            cell(3, 0, 11, 0), // 5: set F, t, unless F
            cell(6, 6, 9, 0), // 8: i
            cell(END, 0, 0, 1),
            cell(2, 0, 15, 0), // 9: the end, or on where F is set
            cell(6, 6, 19, 0), // 11: i
            cell(5, 5, 13, 0), // 12: a
            cell(END, 0, 0, 0), // 13
            cell(6, 6, 13, 0), // 14: i
            cell(9, 9, 12, 0), // 15: t
            cell(4, 4, 17, 0), // 16: '
            cell(5, 5, 13, 0), // 17: a
            cell(5, 5, 13, 0), // 18: never reached
            cell(2, 0, 13, 0), // 19: where F is set, which it is not
        };
        return file(SYMBOLS, transitions);
    }

    private static long cell(int reads, int writes, int target, int further) {
        return reads | (long) writes << 16 | (long) target << 32 | (long) further << 56;
    }

    private static byte[] file(List<String> symbols, long... transitions) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(number(8).putInt(0x00013A6E).putInt(0x000351FA).array());
        bytes.writeBytes(new byte[8]);
        bytes.writeBytes(number(2).putShort((short) symbols.size()).array());
        symbols.forEach(symbol -> bytes.writeBytes((symbol + "\0").getBytes(StandardCharsets.UTF_8)));
        while (bytes.size() % 8 != 0) {
            bytes.write(0);
        }
        for (long transition : transitions) {
            bytes.writeBytes(number(8).putLong(transition).array());
        }
        return bytes.toByteArray();
    }

    private static ByteBuffer number(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Transducer read(byte[] file) {
        return TransducerFile.read(ByteBuffer.wrap(file));
    }

    /// One that knows no word.
    static Transducer empty() {
        return read(file(List.of(""), cell(END, 0, 0, 0)));
    }

    @Test
    void writesWhatItReadsAndItsTags() {
        assertThat(read(dictionary()).outputs("sota", false)).containsExactly("[Ln]sota");
        assertThat(read(dictionary()).outputs("sot", false)).isEmpty();
        assertThat(read(dictionary()).outputs("sotaa", false)).isEmpty();
        assertThat(read(dictionary()).outputs("", false)).isEmpty();
        assertThat(read(dictionary()).outputs("xota", false)).isEmpty();
    }

    @Test
    void conditionsHoldOnTheirOwnPathOnly() {
        assertThat(read(dictionary()).outputs("soi", false)).containsExactly("[Ln]soi");
        assertThat(read(dictionary()).outputs("soita", false)).containsExactly("[Ln]soita");
    }

    @Test
    void lettersWithoutAccentsAreReadForThoseWithAccentsWhenFolded() {
        assertThat(read(dictionary()).outputs("ai", false)).isEmpty();
        assertThat(read(dictionary()).outputs("ai", true)).containsExactly("äi");
        assertThat(read(dictionary()).outputs("sota", true)).containsExactly("[Ln]sota");
    }

    @Test
    void anApostropheMayBeMissing() {
        assertThat(read(dictionary()).outputs("aa", false)).containsExactly("a'a");
        assertThat(read(dictionary()).outputs("a'a", false)).containsExactly("a'a");
    }

    @Test
    void aStateWithMoreTransitionsThanAByteCountsHasACellForTheCount() {
        var transitions = new long[300];
        transitions[0] = cell(5, 5, 299, 255);
        transitions[1] = 297;
        for (int i = 2; i < 299; i++) {
            transitions[i] = cell(i == 298 ? 6 : 5, i == 298 ? 6 : 5, 299, 0);
        }
        transitions[299] = cell(END, 0, 0, 0);
        assertThat(read(file(SYMBOLS, transitions)).outputs("i", false)).containsExactly("i");
    }

    @Test
    void aCircleThatReadsNothingEnds() {
        long[] circle = {cell(0, 11, 0, 1), cell(5, 5, 2, 0), cell(END, 0, 0, 0)};
        assertThat(read(file(SYMBOLS, circle)).outputs("a", false)).isNotEmpty();
    }

    @Test
    void aWordWithoutEndTakesBoundedTime() {
        long[] everything = {cell(END, 0, 0, 2), cell(5, 5, 0, 0), cell(5, 6, 0, 0)};
        assertThat(read(file(SYMBOLS, everything)).outputs("a".repeat(80), false))
                .hasSizeLessThan(100);
    }

    @Test
    void filesThatAreNoneAreRefused() {
        byte[] other = dictionary();
        other[0] = 'x';
        byte[] weighted = dictionary();
        weighted[8] = 1;
        for (byte[] file : List.of(other, weighted, new byte[0], "Voikko".getBytes(StandardCharsets.UTF_8))) {
            assertThatIllegalArgumentException().isThrownBy(() -> read(file));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file(List.of("", "@X.F@", "a"), cell(END, 0, 0, 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> read(file(List.of("a"), cell(END, 0, 0, 0))));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 12, 17, 18, 30, 80, 100, 130})
    void halfAFileIsRefused(int length) {
        byte[] half = new byte[length];
        System.arraycopy(dictionary(), 0, half, 0, length);
        assertThatIllegalArgumentException().isThrownBy(() -> read(half));
    }

    @Test
    void transitionsOutOfTheFileAreRefused() {
        for (long cell : List.of(
                cell(5, 5, 7, 0), cell(5, 500, 0, 0), cell(500, 5, 0, 0), cell(5, 5, 0, 9), cell(5, 5, 0, 255))) {
            assertThatIllegalArgumentException().isThrownBy(() -> read(file(SYMBOLS, cell)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> read(file(SYMBOLS, cell(5, 5, 0, 255), 0x7FFFFFFFL, 0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> read(file(SYMBOLS, cell(5, 5, 0, 255), 0xFFFFFFF0L, 0L)));
    }

    /// With any byte changed, it is refused or answers.
    @Test
    void damagedFilesDoNoHarm() {
        var random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            byte[] file = dictionary();
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            try {
                assertThat(read(file).outputs("soita", random.nextBoolean())).hasSizeLessThan(100);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("Index");
            }
        }
    }

    @Test
    void theFirstPlaceWithAFileCounts(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none/mor.vfst");
        Path file = Files.write(folder.resolve("mor.vfst"), dictionary());
        Path damaged = Files.write(folder.resolve("damaged.vfst"), new byte[50]);
        assertThat(VoikkoDictionary.read(List.of(missing, file)).outputs("sota", false))
                .containsExactly("[Ln]sota");
        assertThatIllegalStateException()
                .isThrownBy(() -> VoikkoDictionary.read(List.of(missing)))
                .withMessageContaining("mor.vfst");
        assertThatIllegalStateException()
                .isThrownBy(() -> VoikkoDictionary.read(List.of(damaged)))
                .withMessageContaining("cannot be read");
    }

    @Test
    void aNodeLooksIntoItsSettingsAndNotAtOtherPackages() {
        assertThat(VoikkoDictionary.places("/es", null)).startsWith(Path.of("/es/config/atmina-analysis/mor.vfst"));
        assertThat(VoikkoDictionary.places("/es", "/etc/es"))
                .startsWith(Path.of("/etc/es/atmina-analysis/mor.vfst"))
                .noneMatch(file -> file.startsWith("/usr"));
        assertThat(VoikkoDictionary.places(null, null)).endsWith(Path.of("/usr/lib/voikko/5/mor-standard/mor.vfst"));
    }
}
