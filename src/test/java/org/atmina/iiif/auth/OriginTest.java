package org.atmina.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Only what a browser would call an origin is one (AUT-11).
class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://viewer.example.org,      https://viewer.example.org",
        "https://viewer.example.org/,     https://viewer.example.org",
        "https://Viewer.Example.org:443,  https://viewer.example.org",
        "http://localhost:8081,           http://localhost:8081",
        "http://[::1]:8081,               http://[::1]:8081"
    })
    void anOriginIsSchemeHostAndPort(String text, String origin) {
        assertThat(Origin.parse(text)).contains(new Origin(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "/",
                "null",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://viewer.example.org",
                "https://viewer.example.org/path",
                "https://viewer.example.org?q",
                "https://viewer.example.org#f",
                "https://me@viewer.example.org",
                "https://viewer.example.org'); alert(1); //",
                "https://viewer.example.org</script><script>alert(1)</script>",
                "https://",
                "//viewer.example.org"
            })
    void nothingElseIsOne(String text) {
        assertThat(Origin.parse(text)).isEmpty();
    }

    @Test
    void whatIsEndlessIsNone() {
        assertThat(Origin.parse("https://" + "a".repeat(400) + ".example.org")).isEmpty();
    }
}
