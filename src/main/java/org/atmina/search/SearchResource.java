package org.atmina.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.atmina.access.Readers;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/search`: one box, all languages.
@Path("/api/v1/search")
@Tag(name = "search")
@RunOnVirtualThread
class SearchResource {
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
            description =
                    "Words in any inflection; \"quoted words\" exactly so; -word leaves items out. Without words, all items.")
    public SearchAnswer search(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @Nullable String lang,
            @RestQuery List<String> collection,
            @RestQuery List<String> language,
            @RestQuery List<String> type,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("1") String page,
            @RestQuery @DefaultValue("20") String size,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        var tag = lang == null || lang.isBlank() ? null : valid("lang", () -> LanguageTag.of(lang));
        var filters = new SearchFilters(
                collection,
                valid("language", () -> language.stream().map(LanguageTag::of).toList()),
                type,
                period(from, to));
        var search = new ItemSearch(
                q,
                filters,
                ReaderLanguages.of(tag, accepted),
                valid("page", () -> Integer.parseInt(page)),
                valid("size", () -> Integer.parseInt(size)));
        return searches.search(search, readers.current());
    }

    private static @Nullable Period period(@Nullable String from, @Nullable String to) {
        try {
            return Period.of(from, to);
        } catch (DateTimeException e) {
            throw new Problem.Invalid("field-invalid", Map.of("fields", "from, to")).asException();
        }
    }

    /// What was sent as this parameter, or 400 with its name.
    private static <T> T valid(String parameter, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid("field-invalid", Map.of("fields", parameter)).asException();
        }
    }
}
