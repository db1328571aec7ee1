package org.atmina.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "*", "W/\"abc\"", "\"x\", \"abc\""})
    void knowsWhatTheReaderHas(String header) {
        assertThat(EntityTags.matches(header, "\"abc\"")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "\"x\""})
    void sendsWhatTheReaderHasNot(String header) {
        assertThat(EntityTags.matches(header, "\"abc\"")).isFalse();
    }
}
