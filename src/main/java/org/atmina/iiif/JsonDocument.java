package org.atmina.iiif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A JSON document ready to be sent: compressed, and named by its bytes. A large one is kept compressed only, for there
/// are few programs that do not take it so.
public final class JsonDocument {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int KEPT_PLAIN = 16 * 1024;
    private static final int DIGITS_OF_NAME = 32;
    private static final int BUFFER = 32 * 1024;

    /// Writes a document, value by value.
    public interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private final byte[] compressed;
    private final byte @Nullable [] plain;
    private final String name;

    private JsonDocument(byte[] compressed, byte @Nullable [] plain, String name) {
        this.compressed = compressed;
        this.plain = plain;
        this.name = name;
    }

    public static JsonDocument of(Content content) {
        var plain = new Beginning();
        var compressed = new ByteArrayOutputStream(BUFFER / 4);
        var digest = sha256();
        try (var out = new DigestOutputStream(new Both(plain, new Gzip(compressed)), digest);
                var json = JSON.createGenerator(out)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var name = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS_OF_NAME);
        return new JsonDocument(compressed.toByteArray(), plain.all(), name);
    }

    /// @param gzip whether compressed
    public byte[] bytes(boolean gzip) {
        if (gzip) {
            return compressed.clone();
        }
        return plain == null ? inflated() : plain.clone();
    }

    /// A strong name; the compressed bytes are others than the plain ones.
    public String entityTag(boolean gzip) {
        return '"' + name + (gzip ? "-gzip" : "") + '"';
    }

    /// Whether a program holds this document already, compressed or not.
    ///
    /// @param known the `If-None-Match` header
    public boolean isKnown(@Nullable String known) {
        return EntityTags.matches(known, entityTag(false)) || EntityTags.matches(known, entityTag(true));
    }

    /// How many bytes it holds in memory.
    public int weight() {
        return compressed.length + (plain == null ? 0 : plain.length);
    }

    private byte[] inflated() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed), BUFFER)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Fast: a manifest shrinks to a twentieth also with little effort.
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED + 2);
        }
    }

    /// Keeps what is written to it as long as it is short.
    private static final class Beginning extends ByteArrayOutputStream {
        private boolean tooLong;

        @Override
        public synchronized void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (tooLong || size() + length > KEPT_PLAIN) {
                tooLong = true;
                return;
            }
            super.write(bytes, from, length);
        }

        private byte @Nullable [] all() {
            return tooLong ? null : toByteArray();
        }
    }

    /// Writes everything twice.
    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            one.write(bytes, from, length);
            other.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            one.close();
            other.close();
        }
    }
}
