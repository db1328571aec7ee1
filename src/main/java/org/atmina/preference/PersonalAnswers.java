package org.atmina.preference;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says of every answer of the API what it depends on: the languages of the browser, and who asked. What was made for
/// somebody with a login nobody else may keep, and they themselves ask again before they use it again.
@Provider
class PersonalAnswers implements ContainerResponseFilter {
    private static final String API = "/api/";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (request.getUriInfo().getRequestUri().getPath().startsWith(API) && isJson(response.getMediaType())) {
            headers.putSingle(HttpHeaders.VARY, vary(response.getStringHeaders().get(HttpHeaders.VARY)));
        }
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                && !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json");
    }

    private static String vary(@Nullable List<String> said) {
        var names = Stream.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION);
        return Stream.concat(names, parts(said)).distinct().collect(Collectors.joining(", "));
    }

    private static Stream<String> parts(@Nullable List<String> said) {
        return said == null
                ? Stream.of()
                : said.stream().flatMap(value -> Stream.of(value.strip().split("\\s*,\\s*")));
    }
}
