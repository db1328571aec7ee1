package org.atmina.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeDeliveryTest {
    private static final String SHA512 =
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "text/plain", "text/plain;charset=UTF-8"})
    void showsWhatABrowserMerelyShows(String mediaType) {
        assertThat(disposition(mediaType)).startsWith("inline;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/xhtml+xml", "application/pdf", "text/xml", ""})
    void handsOutTheRestAsADownload(String mediaType) {
        assertThat(disposition(mediaType)).startsWith("attachment;");
    }

    @Test
    void neverShowsAFileThatIsTwoThingsAtOnce() {
        // When
        var headers = SafeDelivery.headers("a.png", "image/png", List.of("polyglot"), SHA512);
        // Then
        assertThat(headers)
                .containsEntry("Content-Type", "application/octet-stream")
                .hasEntrySatisfying(
                        "Content-Disposition", value -> assertThat(value).startsWith("attachment;"));
    }

    @Test
    void sandboxesEverything() {
        assertThat(SafeDelivery.headers("a.png", "image/png", List.of(), SHA512))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .hasEntrySatisfying(
                        "Content-Security-Policy", value -> assertThat(value).contains("sandbox"));
    }

    @Test
    void namesTheFileForOldAndNewPrograms() {
        assertThat(SafeDelivery.disposition("Ąžuolas 100% \"x\".txt", false))
                .isEqualTo("attachment; filename=\"__uolas 100_ _x_.txt\"; "
                        + "filename*=UTF-8''%C4%84%C5%BEuolas%20100%25%20%22x%22.txt");
    }

    @Test
    void tellsTheDigestAsTheStandardHasIt() {
        assertThat(SafeDelivery.reprDigest(SHA512))
                .isEqualTo(
                        "sha-512=:3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==:");
    }

    private static String disposition(String mediaType) {
        return SafeDelivery.headers("a", mediaType, List.of(), SHA512).getOrDefault("Content-Disposition", "");
    }
}
