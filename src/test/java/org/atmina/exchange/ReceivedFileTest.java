package org.atmina.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.atmina.problem.Problem;
import org.junit.jupiter.api.Test;

/// Bytes are taken in up to a limit, and are gone when nobody looks at them any more.
class ReceivedFileTest {
    private static final byte[] BYTES = "a letter".getBytes(StandardCharsets.UTF_8);

    @Test
    void aFileIsNamedByItsBytesAndGoneAfterwards() throws IOException {
        var file = ReceivedFile.of(new ByteArrayInputStream(BYTES), BYTES.length);
        try (file) {
            assertThat(Files.readAllBytes(file.path())).isEqualTo(BYTES);
            assertThat(file.size()).isEqualTo(BYTES.length);
            assertThat(file.sha256()).isEqualTo("5bb27fb86c807b2ff46917449e038a93779fe33ceae2ffc4c843c00c718e4183");
        }
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void whatIsTooLargeOrEmptyIsRefused() {
        assertThatThrownBy(() -> ReceivedFile.of(new ByteArrayInputStream(BYTES), BYTES.length - 1))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.problem()).isInstanceOf(Problem.TooLarge.class));
        assertThatThrownBy(() -> ReceivedFile.of(new ByteArrayInputStream(new byte[0]), 1))
                .hasMessage("exchange-empty");
    }
}
