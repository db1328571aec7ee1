package org.atmina.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void remembersAPortFromStartToStart() {
        int first = Ports.of(data).choose("keycloak", null, null);

        assertThat(Ports.of(data).choose("keycloak", null, null)).isEqualTo(first);
    }

    @Test
    void takesAnotherWhenTheRememberedOneIsInUse() throws IOException {
        int first = Ports.of(data).choose("keycloak", null, null);
        try (var other = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.of(data).choose("keycloak", null, null)).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void refusesAnAskedPortThatIsInUse() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            assertThatThrownBy(() -> Ports.of(data).choose("service", taken, null))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("already in use");
        }
    }
}
