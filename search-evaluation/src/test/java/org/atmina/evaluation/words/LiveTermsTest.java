package org.atmina.evaluation.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A node answers for many texts at once, with offsets that count on.
class LiveTermsTest {
    @Test
    void givesEachTextItsOwnTerms() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_analyze", exchange -> {
            // "ab" 0-2, "" 3, "cd-e" 4-8: three texts with one between two of them
            var answer = """
                    {"tokens": [
                      {"token": "ab", "start_offset": 0, "end_offset": 2, "position": 0},
                      {"token": "cd", "start_offset": 4, "end_offset": 6, "position": 101},
                      {"token": "e", "start_offset": 7, "end_offset": 8, "position": 102}]}
                    """.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        var node = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

        var terms = new LiveTerms(node, "any").terms(List.of("ab", "", "cd-e"));

        server.stop(0);
        assertThat(terms).isEqualTo(Map.of("ab", Set.of("ab"), "", Set.of(), "cd-e", Set.of("cd", "e")));
    }
}
