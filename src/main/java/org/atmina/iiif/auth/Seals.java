package org.atmina.iiif.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Seals what leaves the archive and comes back, and opens it again, without the database.
@ApplicationScoped
class Seals {
    /// What everything sealed begins with; no token of Keycloak does.
    static final String BEGINNING = "atmina.";

    /// More than any of ours, and short enough to be thrown away unread.
    private static final int LONGEST = 16_384;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final SealingKeys keys;
    private final Clock clock;

    Seals(SealingKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Empty while there is no key to seal with.
    Optional<String> close(Purpose purpose, Sealed content) {
        return keys.current().map(key -> {
            var closed = key.close(purpose, bytes(content));
            var all = ByteBuffer.allocate(Integer.BYTES + closed.length)
                    .putInt(key.id())
                    .put(closed);
            return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
        });
    }

    <T extends Sealed> Opening<T> open(Purpose purpose, String sealed, Class<T> type) {
        return content(purpose, sealed)
                .<Opening<T>>map(bytes -> {
                    var content = read(bytes, type);
                    return content.until().isAfter(clock.instant())
                            ? new Opening.Good<>(content)
                            : new Opening.Expired<>(content);
                })
                .orElseGet(Opening.Bad::new);
    }

    private Optional<byte[]> content(Purpose purpose, String sealed) {
        if (!sealed.startsWith(BEGINNING) || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        var bytes = decoded(sealed.substring(BEGINNING.length()));
        if (bytes.length < Integer.BYTES) {
            return Optional.empty();
        }
        return keys.byId(ByteBuffer.wrap(bytes).getInt())
                .flatMap(key -> key.open(purpose, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] bytes(Sealed content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we seal can be written", e);
        }
    }

    private static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            throw new IllegalStateException("What we sealed for one purpose is of one kind", e);
        }
    }
}
