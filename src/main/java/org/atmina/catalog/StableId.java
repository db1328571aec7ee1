package org.atmina.catalog;

import java.nio.ByteBuffer;
import java.util.UUID;

/// Identifiers that follow from what they name, so that registering the same facts twice finds the same rows, and an
/// archive that is rebuilt from its vault has the same pages and segments as before. UUID version 8 (RFC 9562).
public final class StableId {
    private static final long VERSION_MASK = 0xF000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private StableId() {}

    public static UUID page(UUID file, int number) {
        return of("page", file, number);
    }

    /// A page that was typeset from a text without pages.
    public static UUID typesetPage(UUID file, int number) {
        return of("typeset-page", file, number);
    }

    static UUID textVersion(UUID fileOrPage, TextKind kind, String sha256) {
        return of("text-version", fileOrPage, kind.slug(), sha256);
    }

    public static UUID segment(UUID textVersion, int sequence) {
        return of("segment", textVersion, sequence);
    }

    public static UUID unitOfSegment(UUID segment) {
        return of("text-unit", segment);
    }

    private static UUID of(Object... parts) {
        var name = new StringBuilder();
        for (Object part : parts) {
            name.append(part).append('/');
        }
        var bits = ByteBuffer.wrap(Sha256.digest(name.toString()));
        return new UUID(bits.getLong() & ~VERSION_MASK | VERSION_8, bits.getLong() & ~VARIANT_MASK | VARIANT_RFC);
    }
}
