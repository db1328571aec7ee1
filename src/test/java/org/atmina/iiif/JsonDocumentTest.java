package org.atmina.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {
    @Test
    void compressedOrNotItIsTheSameDocument() throws IOException {
        for (int length : new int[] {1, 20_000, 300_000}) {
            var document = JsonDocument.of(json -> json.writeString("õ".repeat(length)));
            var plain = document.bytes(false);
            assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo('"' + "õ".repeat(length) + '"');
            try (var in = new GZIPInputStream(new ByteArrayInputStream(document.bytes(true)))) {
                assertThat(in.readAllBytes()).isEqualTo(plain);
            }
        }
    }

    @Test
    void aLongDocumentIsKeptCompressedOnly() {
        assertThat(JsonDocument.of(json -> json.writeString("a".repeat(1_000_000)))
                        .weight())
                .isLessThan(20_000);
    }

    @Test
    void itsNameFollowsFromItsBytes() {
        var one = JsonDocument.of(json -> json.writeNumber(1));
        var same = JsonDocument.of(json -> json.writeNumber(1));
        var other = JsonDocument.of(json -> json.writeNumber(2));
        assertThat(one.entityTag(false)).isEqualTo(same.entityTag(false)).isNotEqualTo(other.entityTag(false));
        assertThat(one.entityTag(true)).isNotEqualTo(one.entityTag(false));
        assertThat(one.isKnown("\"x\", W/" + one.entityTag(true))).isTrue();
        assertThat(one.isKnown(other.entityTag(false))).isFalse();
    }

    @Test
    void gzipIsSentToThoseWhoTakeIt() {
        assertThat(JsonLd.takesGzip("gzip, deflate, br")).isTrue();
        assertThat(JsonLd.takesGzip("deflate, gzip;q=0.5")).isTrue();
        assertThat(JsonLd.takesGzip("*")).isTrue();
        assertThat(JsonLd.takesGzip("gzip;q=0")).isFalse();
        assertThat(JsonLd.takesGzip("identity")).isFalse();
        assertThat(JsonLd.takesGzip(null)).isFalse();
    }
}
