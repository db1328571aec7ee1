package org.atmina.worklist.http;

import jakarta.ws.rs.DefaultValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.atmina.worklist.ClaimedBy;
import org.atmina.worklist.WorkFilter;
import org.atmina.worklist.WorkKind;
import org.atmina.worklist.WorkPlace;
import org.atmina.worklist.WorkSort;
import org.atmina.worklist.WorkState;
import org.atmina.worklist.WorkTask;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What of the work is asked for, as it stands in the address. A parameter that cannot be read is said to be wrong by
/// name.
@SuppressWarnings("NullAway.Init") // filled by the framework
public class WorkParameters {
    private static final int LONGEST_AGE = 36_500;

    @RestQuery
    @DefaultValue("translate")
    @Parameter(description = "What you look for: `translate`, `review`, `stale` or `all`")
    String task;

    @RestQuery
    @Parameter(description = "The language to translate into; may be repeated. Without it, all of your roles")
    List<String> language;

    @RestQuery
    @Parameter(
            description =
                    "`untranslated`, `machine`, `draft`, `in-review`, `rejected`, `approved`, `stale`; may be repeated")
    List<String> state;

    @RestQuery
    @Nullable
    @Parameter(description = "Only in this collection and those below it")
    String collection;

    @RestQuery
    @Nullable
    @Parameter(description = "Only of this item")
    String item;

    @RestQuery
    @Nullable
    @Parameter(description = "Only notes on this authority")
    String authority;

    @RestQuery
    @Nullable
    @Parameter(description = "`fields`, `segments` or `authorities`")
    String kind;

    @RestQuery
    @Nullable
    Integer minWords;

    @RestQuery
    @Nullable
    Integer maxWords;

    @RestQuery
    @Nullable
    @Parameter(description = "Only what has stood in its state for so many days or more")
    Integer olderThan;

    @RestQuery
    @Nullable
    @Parameter(description = "Only what came to its state within so many days")
    Integer newerThan;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Only where you wrote the latest revision")
    boolean mine;

    @RestQuery
    @Nullable
    @Parameter(description = "`me`, `nobody` or `others`")
    String claimed;

    @RestQuery
    @DefaultValue("order")
    @Parameter(description = "`order`, `oldest`, `newest`, `shortest` or `longest`")
    String sort;

    @RestQuery
    @Nullable
    @Parameter(description = "Where to read on: `next` of the answer before")
    String after;

    @RestQuery
    @DefaultValue("50")
    int size;

    /// The ids inside that public identifiers stand for.
    interface Sights {
        UUID collection(PublicId name);

        UUID item(PublicId name);

        UUID authority(PublicId name);
    }

    WorkFilter filter(Sights sights, Instant now) {
        return new WorkFilter(
                term(WorkTask.class, "task", task),
                language.stream().map(WorkParameters::tag).collect(Collectors.toUnmodifiableSet()),
                state.stream()
                        .map(each -> term(WorkState.class, "state", each))
                        .collect(Collectors.toUnmodifiableSet()),
                new WorkFilter.Place(
                        known("collection", collection, sights::collection),
                        known("item", item, sights::item),
                        known("authority", authority, sights::authority),
                        kind == null ? null : term(WorkKind.class, "kind", kind)),
                bounds(now),
                mine,
                claimed == null ? null : term(ClaimedBy.class, "claimed", claimed));
    }

    private WorkFilter.Bounds bounds(Instant now) {
        Stream.of(minWords, maxWords)
                .flatMap(Stream::ofNullable)
                .filter(words -> words < 0)
                .findAny()
                .ifPresent(words -> {
                    throw wrong("minWords, maxWords");
                });
        return new WorkFilter.Bounds(
                minWords, maxWords, daysAgo("newerThan", newerThan, now), daysAgo("olderThan", olderThan, now));
    }

    private static @Nullable Instant daysAgo(String parameter, @Nullable Integer days, Instant now) {
        if (days == null) {
            return null;
        }
        if (days < 0 || days > LONGEST_AGE) {
            throw wrong(parameter);
        }
        return now.minus(Duration.ofDays(days));
    }

    WorkSort sort() {
        return term(WorkSort.class, "sort", sort);
    }

    int size() {
        if (size < 1 || size > Listing.LARGEST) {
            throw wrong("size");
        }
        return size;
    }

    /// @param parse reads a place of the list that is asked for
    @Nullable
    WorkPlace after(Function<String, Optional<WorkPlace>> parse) {
        return after == null ? null : parse.apply(after).orElseThrow(() -> wrong("after"));
    }

    private static @Nullable UUID known(String parameter, @Nullable String name, Function<PublicId, UUID> find) {
        if (name == null) {
            return null;
        }
        return PublicId.parse(name).map(find).orElseThrow(() -> wrong(parameter));
    }

    static LanguageTag tag(String language) {
        try {
            return LanguageTag.of(language);
        } catch (IllegalArgumentException e) {
            throw wrong("language");
        }
    }

    private static <T extends Enum<T> & Slug> T term(Class<T> list, String parameter, String slug) {
        return Slug.find(list, slug).orElseThrow(() -> wrong(parameter));
    }

    private static RuntimeException wrong(String parameter) {
        return new Problem.Invalid("field-invalid", Map.of("fields", parameter)).asException();
    }
}
