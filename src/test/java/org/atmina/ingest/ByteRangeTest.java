package org.atmina.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.atmina.ingest.ByteRange.Wish;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=90-, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "bytes=50-1000, 50, 99",
        "bytes = 0 - 0, 0, 0",
    })
    void findsTheBytesThatAreMeant(String header, long first, long last) {
        assertThat(ByteRange.parse(header, SIZE)).isEqualTo(new Wish.Part(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=9-3", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
    void givesAllWhereTheHeaderSaysNothing(String header) {
        assertThat(ByteRange.parse(header, SIZE)).isEqualTo(new Wish.Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void saysThatThereAreNoSuchBytes(String header) {
        assertThat(ByteRange.parse(header, SIZE)).isEqualTo(new Wish.Unsatisfiable());
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 10, bytes 0-9/100", "99, 99, 1, bytes 99-99/100"})
    void countsItself(long first, long last, long length, String header) {
        var range = new ByteRange(first, last);
        assertThat(range.length()).isEqualTo(length);
        assertThat(range.of(SIZE)).isEqualTo(header);
    }
}
