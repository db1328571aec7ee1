package org.atmina.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.access.Viewing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What probes answer: AUT-12, AUT-13, AUT-14, AUT-16.
class ProbeResultTest {
    private static final Reader REGISTERED = new Reader("reader", Set.of("registered"), Set.of());
    private static final Map<String, Object> SUBSTITUTE = Map.of("id", "https://archive.example.org/iiif/3/x~preview");

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(Viewing.OPEN, Reader.ANONYMOUS, 200),
                Arguments.of(new Viewing.Preview(300), Reader.ANONYMOUS, 401),
                Arguments.of(new Viewing.Preview(300), REGISTERED, 403),
                Arguments.of(Viewing.SIGN_IN, Reader.ANONYMOUS, 401),
                Arguments.of(Viewing.REFUSED, REGISTERED, 403),
                Arguments.of(Viewing.GONE, Reader.ANONYMOUS, 410),
                Arguments.of(Viewing.NOTHING, Reader.ANONYMOUS, 404));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void theStatusIsThatOfTheThingItself(Viewing viewing, Reader reader, int status) {
        var result = ProbeResult.of(viewing, reader, null);
        assertThat(result)
                .containsEntry("@context", "http://iiif.io/api/auth/2/context.json")
                .containsEntry("type", "AuthProbeResult2")
                .containsEntry("status", status);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void everyRefusalIsExplainedAndNothingElse(Viewing viewing, Reader reader, int status) {
        var result = ProbeResult.of(viewing, reader, null);
        assertThat(List.of(result.containsKey("heading"), result.containsKey("note")))
                .containsOnly(status != 200);
    }

    @Test
    void aSubstituteStandsInForWhatIsRefused() {
        var result = ProbeResult.of(new Viewing.Preview(300), Reader.ANONYMOUS, SUBSTITUTE);
        assertThat(result).containsEntry("substitute", List.of(SUBSTITUTE));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void nothingIsSubstitutedThatTheReaderCouldNotReach(Viewing viewing, Reader reader, int status) {
        var result = ProbeResult.of(viewing, reader, SUBSTITUTE);
        assertThat(result.containsKey("substitute")).isEqualTo(viewing instanceof Viewing.Preview);
        assertThat(result).doesNotContainKey("location");
    }
}
