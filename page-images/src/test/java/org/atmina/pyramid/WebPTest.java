package org.atmina.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class WebPTest {
    @Test
    void writesWhatBeginsAsWebP() throws Exception {
        // Given
        var webp = WebP.find();
        assumeThat(webp).as("libwebp is not installed").isPresent();
        for (int bands : new int[] {3, 4}) {
            // When
            var bytes = webp.orElseThrow().encode(new byte[31 * 17 * bands], 31, 17, bands, 80);
            // Then
            assertThat(new String(bytes, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("RIFF");
            assertThat(new String(bytes, 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("WEBP");
        }
    }

    @Test
    void refusesWhatIsTooLong() {
        // Given
        var webp = WebP.find();
        assumeThat(webp).as("libwebp is not installed").isPresent();
        // Then
        assertThatThrownBy(() -> webp.orElseThrow().encode(new byte[20_000 * 3], 20_000, 1, 3, 80))
                .isInstanceOf(JpegTrouble.class);
    }
}
