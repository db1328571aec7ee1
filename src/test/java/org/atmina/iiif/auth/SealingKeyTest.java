package org.atmina.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What is sealed can be neither read nor changed, and opens for its own purpose only.
class SealingKeyTest {
    private static final byte[] CONTENT = "anna".getBytes(StandardCharsets.UTF_8);

    private final SealingKey key = key((byte) 1);

    @Test
    void whatWasSealedOpens() {
        assertThat(key.open(Purpose.COOKIE, key.close(Purpose.COOKIE, CONTENT))).contains(CONTENT);
    }

    @Test
    void nobodyReadsIt() {
        var closed = new String(key.close(Purpose.TOKEN, CONTENT), StandardCharsets.ISO_8859_1);
        assertThat(closed).doesNotContain("anna");
    }

    @Test
    void aTokenIsNoCookie() {
        assertThat(key.open(Purpose.COOKIE, key.close(Purpose.TOKEN, CONTENT))).isEmpty();
    }

    @Test
    void whateverIsChangedItDoesNotOpen() {
        var closed = key.close(Purpose.COOKIE, CONTENT);
        for (int at = 0; at < closed.length; at++) {
            var changed = closed.clone();
            changed[at] ^= 1;
            assertThat(key.open(Purpose.COOKIE, changed)).as("byte " + at).isEmpty();
        }
    }

    @Test
    void whatIsCutShortDoesNotOpen() {
        var closed = key.close(Purpose.COOKIE, CONTENT);
        for (int length = 0; length < closed.length; length++) {
            assertThat(key.open(Purpose.COOKIE, Arrays.copyOf(closed, length))).isEmpty();
        }
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        assertThat(key((byte) 2).open(Purpose.COOKIE, key.close(Purpose.COOKIE, CONTENT)))
                .isEmpty();
    }

    private static SealingKey key(byte filling) {
        var secret = new byte[32];
        Arrays.fill(secret, filling);
        return new SealingKey(1, secret, Instant.EPOCH);
    }
}
