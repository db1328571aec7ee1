package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Problems that a healthy archive does not have.
@QuarkusTest
class SiteProblemsIT {
    private static final Problem NO_SEARCH = new Problem.Unavailable("search-unavailable", Map.of());

    private static final ReaderLanguages POLISH = ReaderLanguages.of(LanguageTag.of("pl"));

    @Inject
    SiteProblems problems;

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void whileTheSearchIsAwayReadersMayStillBrowse(InterfaceLanguage language) {
        var answer = problems.answer(
                        NO_SEARCH, uri("/" + language.tag() + "/search?q=a"), accepting("text/html"), POLISH)
                .orElseThrow();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(answer.getEntity().toString())
                .contains("<html lang=\"" + language.tag() + "\">")
                .contains("href=\"/" + language.tag() + "/collections\"");
    }

    @Test
    void elsewhereAProgramIsLeftToProblemJson() {
        assertThat(problems.answer(NO_SEARCH, uri("/api/v1/search"), accepting("text/html"), POLISH))
                .isEmpty();
        assertThat(problems.answer(NO_SEARCH, uri("/anything"), accepting("*/*"), POLISH))
                .isEmpty();
        assertThat(problems.answer(NO_SEARCH, uri("/lv/search"), accepting("application/json"), POLISH))
                .isEmpty();
    }

    private static UriInfo uri(String address) {
        return fake(
                UriInfo.class,
                Map.of("getRequestUri", URI.create(address), "getQueryParameters", new MultivaluedHashMap<>()));
    }

    private static HttpHeaders accepting(String type) {
        return fake(HttpHeaders.class, Map.of("getAcceptableMediaTypes", List.of(MediaType.valueOf(type))));
    }

    /// Something of that interface that gives these answers, whatever it is asked with.
    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
