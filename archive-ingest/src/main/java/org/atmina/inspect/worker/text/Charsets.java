package org.atmina.inspect.worker.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.parser.txt.CharsetDetector;

/// Finds the character set of plain text: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then the
/// eight-bit set in which the words look like words of one of our languages, then whatever a general detector says.
public final class Charsets {
    private static final int SAMPLE = 1 << 16;
    private static final double CONVINCING = 0.9;

    /// In order of preference where two fit equally well.
    private static final List<String> EIGHT_BIT = List.of(
            "windows-1252",
            "windows-1257",
            "windows-1250",
            "windows-1251",
            "ISO-8859-2",
            "ISO-8859-13",
            "ISO-8859-4",
            "KOI8-R",
            "ISO-8859-5",
            "IBM866",
            "IBM775",
            "IBM852");

    /// A text and how its bytes were understood. `invalidBytes` stand in it as U+FFFD.
    public record Decoded(String text, String charset, double confidence, boolean invalidBytes) {}

    private record Candidate(String charset, double score) {}

    private Charsets() {}

    public static Decoded decode(byte[] bytes) {
        return byMark(bytes)
                .or(() -> asUtf16(bytes))
                .or(() -> asUtf8(bytes))
                .or(() -> asTornUtf8(bytes))
                .or(() -> asEightBit(bytes))
                .orElseGet(() -> byGeneralDetector(bytes));
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(forced(bytes, 3, StandardCharsets.UTF_8, 1));
        }
        if (startsWith(bytes, 0xFF, 0xFE) && bytes.length % 2 == 0) {
            return Optional.of(forced(bytes, 2, StandardCharsets.UTF_16LE, 1));
        }
        if (startsWith(bytes, 0xFE, 0xFF) && bytes.length % 2 == 0) {
            return Optional.of(forced(bytes, 2, StandardCharsets.UTF_16BE, 1));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Decoded> asUtf8(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8).map(text -> new Decoded(text, "UTF-8", 1, false));
    }

    private static Optional<Decoded> asUtf16(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int sample = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < sample; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (sample < 8 || Math.max(even, odd) * 5 < sample || Math.min(even, odd) * 20 > sample) {
            return Optional.empty();
        }
        return Optional.of(forced(bytes, 0, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0.9));
    }

    /// UTF-8 with a few broken places: most of what is not ASCII must be whole sequences.
    private static Optional<Decoded> asTornUtf8(byte[] bytes) {
        var torn = forced(bytes, 0, StandardCharsets.UTF_8, 0.5);
        long broken = torn.text().chars().filter(c -> c == '\uFFFD').count();
        long whole = torn.text().chars().filter(c -> c > 0x7F).count() - broken;
        return whole > 0 && whole * 2 >= broken ? Optional.of(torn) : Optional.empty();
    }

    private static Optional<Decoded> asEightBit(byte[] bytes) {
        var sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        return candidates(sample)
                .max(Comparator.comparingDouble(Candidate::score))
                .filter(best -> best.score() >= CONVINCING)
                .map(best -> forced(bytes, 0, Charset.forName(best.charset()), Math.min(1, best.score())));
    }

    private static Stream<Candidate> candidates(byte[] sample) {
        return EIGHT_BIT.stream()
                .filter(Charset::isSupported)
                .flatMap(name -> strictly(sample, Charset.forName(name)).stream()
                        .map(text -> new Candidate(name, Alphabets.fit(text) - EIGHT_BIT.indexOf(name) * 1e-4)));
    }

    private static Decoded byGeneralDetector(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        var match = detector.detect();
        return match != null && Charset.isSupported(match.getName())
                ? forced(bytes, 0, Charset.forName(match.getName()), match.getConfidence() / 100.0)
                : forced(bytes, 0, StandardCharsets.ISO_8859_1, 0);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded forced(byte[] bytes, int from, Charset charset, double confidence) {
        CharBuffer text = charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
        boolean invalid = text.chars().anyMatch(c -> c == '\uFFFD');
        return new Decoded(text.toString(), charset.name(), invalid ? confidence / 2 : confidence, invalid);
    }
}
