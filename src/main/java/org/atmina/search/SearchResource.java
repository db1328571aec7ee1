package org.atmina.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.access.Readers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/search`: one box, all languages.
@Path("/api/v1/search")
@Tag(name = "search")
@RunOnVirtualThread
class SearchResource {
    /// The parameters that say which of the hits are wanted, and not what to find.
    private static final Set<String> PLACES = Set.of("page", "after", "before");

    private final Searches searches;
    private final Readers readers;

    SearchResource(Searches searches, Readers readers) {
        this.searches = searches;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find items by words of their texts, scans, translations and descriptions, in any language",
            description = "Without words, all items. Each hit says where the words stand and why it was found. Facets"
                    + " count as if their own filter were not set. `next` and `previous` lead on, however far.")
    public SearchAnswer search(
            @BeanParam SearchParameters parameters,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        var answer = searches.search(parameters.search(accepted), readers.current());
        var turns = answer.turns();
        return answer.linked(
                link(parameters.address, "after", turns.after()), link(parameters.address, "before", turns.before()));
    }

    private static @Nullable String link(UriInfo address, String parameter, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var others = address.getQueryParameters().entrySet().stream()
                .filter(each -> !PLACES.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream().map(value -> List.of(each.getKey(), value)));
        return Stream.concat(others, Stream.of(List.of(parameter, cursor)))
                .map(pair -> encoded(pair.getFirst()) + "=" + encoded(pair.getLast()))
                .collect(Collectors.joining("&", address.getPath() + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
