package org.atmina.iiif.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names of bytes for entity tags.
final class Names {
    private static final int DIGITS = 32;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// Grows when pictures are made in another way, for then their bytes are others under the same names.
    private static final String MAKING = "-1-";

    private Names() {}

    static String of(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// The entity tag of a picture, known before there is one: what it is made of, and which one it is.
    ///
    /// @param version of the image
    /// @param picture written canonically
    static String entityTag(String version, String picture) {
        return '"' + version + MAKING + Long.toHexString(hash(picture)) + '"';
    }

    /// FNV-1a: fast, and good enough among the pictures of one image.
    private static long hash(String text) {
        long hash = OFFSET;
        for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
            hash = (hash ^ (each & 255)) * PRIME;
        }
        return hash;
    }
}
