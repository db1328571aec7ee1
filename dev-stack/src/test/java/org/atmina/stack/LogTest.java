package org.atmina.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTest {
    @Test
    void namesTheLastErrorAndNoStackFrame() {
        var lines = List.of(
                "INFO starting",
                "FATAL:  could not bind 127.0.0.1",
                "java.net.BindException: Address already in use",
                "\tat java.base/x",
                "INFO stopped");

        assertThat(Log.reason(lines)).isEqualTo("java.net.BindException: Address already in use");
    }

    @Test
    void namesTheLastWordsWhereThereIsNoError() {
        assertThat(Log.reason(List.of("one", "two", ""))).isEqualTo("two");
    }

    @Test
    void saysThatThereWasNothing() {
        assertThat(Log.reason(Log.tail(Path.of("/no/such/file")))).isEqualTo("it left no message");
    }
}
