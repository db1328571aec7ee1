package org.atmina.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.atmina.catalog.EdtfDate;
import org.atmina.catalog.Slug;
import org.atmina.catalog.context.AdvisoryTerm;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.atmina.search.query.Cursor;
import org.atmina.search.query.Filter;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.Paths;
import org.atmina.search.query.Period;
import org.atmina.search.query.SearchFilters;
import org.atmina.search.query.SearchOrder;
import org.atmina.search.query.Stretch;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The parameters of a search, as they were sent. What makes no sense is refused by its name.
@SuppressWarnings("NullAway.Init")
public class SearchParameters {
    @RestQuery
    @DefaultValue("")
    @Parameter(
            description = "Words in any inflection; \"quoted words\" exactly so; word* for words that begin so; -word"
                    + " leaves items out; title: person: place: date: (a year, 1941-06, 1941/1949) before a word or"
                    + " quoted words. Nothing is a syntax error. At most 1,000 characters and 20 words.")
    String q;

    @RestQuery
    @Parameter(description = "The reader's language, before that of the browser; it hides no hit.")
    @Nullable
    String lang;

    @RestQuery
    @Parameter(description = "Public identifiers of collections; what lies below them counts too.")
    List<String> collection;

    @RestQuery
    @Parameter(description = "Languages of sources.")
    List<String> language;

    @RestQuery
    @Parameter(description = "Languages that a part of the item has been translated to.")
    List<String> translation;

    @RestQuery
    @Parameter(description = "text, image, sound, moving-image, object")
    List<String> type;

    @RestQuery
    @Parameter(description = "Public identifiers of persons or families that describe the item.")
    List<String> person;

    @RestQuery
    @Parameter(description = "Public identifiers of places that describe the item.")
    List<String> place;

    @RestQuery
    @Parameter(description = "URIs of statements of rights.")
    List<String> rights;

    @RestQuery
    @Parameter(description = "true or false: whether there are pages to look at.")
    List<String> scan;

    @RestQuery
    @Parameter(description = "Terms of our list of advisories: what readers are told beforehand about the content.")
    List<String> advisory;

    @RestQuery
    @Parameter(description = "Advisories that no item found may have.")
    List<String> withoutAdvisory;

    @RestQuery
    @Parameter(description = "The first day, month or year; items whose own span touches it are found.")
    @Nullable
    String from;

    @RestQuery
    @Parameter(description = "The last day, month or year.")
    @Nullable
    String to;

    @RestQuery
    @Parameter(description = "The same as one EDTF date or interval, such as 1941-06 or 1941/1949.")
    @Nullable
    String date;

    @RestQuery
    @Parameter(
            description = "The ways that may lead to an item, all where absent: source, translation, metadata, context"
                    + " (where words stand); name (other spellings), authority (other names of whom is named), thesaurus"
                    + " (the same term in other languages). Repeated, or with commas between.")
    List<String> paths;

    @RestQuery
    @Parameter(
            description =
                    "relevance (usual where there are words), date (usual where there are none), date-desc, title",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String sort;

    @RestQuery
    @DefaultValue("1")
    @Parameter(description = "Counted from 1; no further than the first 10,000 items. To read on, follow `next`.")
    String page;

    @RestQuery
    @DefaultValue("20")
    @Parameter(description = "Items a page, at most 100.")
    String size;

    @RestQuery
    @Parameter(description = "A place among the hits, as the link `next` has it; of the same search only.")
    @Nullable
    String after;

    @RestQuery
    @Parameter(description = "A place among the hits, as the link `previous` has it; of the same search only.")
    @Nullable
    String before;

    @Context
    @Parameter(hidden = true)
    UriInfo address;

    ItemSearch search(@Nullable String acceptLanguage) {
        var spoken = given(lang);
        var order = given(sort);
        return new ItemSearch(
                q,
                filters(),
                ReaderLanguages.of(
                        spoken.isEmpty() ? null : valid("lang", () -> LanguageTag.of(spoken)), acceptLanguage),
                valid("paths", () -> Paths.of(all(paths))),
                order.isEmpty() ? null : valid("sort", () -> Slug.of(SearchOrder.class, order)),
                stretch());
    }

    /// None where the parameter is absent.
    private static List<String> all(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private SearchFilters filters() {
        return SearchFilters.NONE
                .with(Filter.COLLECTION, all(collection))
                .with(Filter.LANGUAGE, languages("language", all(language)))
                .with(Filter.TRANSLATION, languages("translation", all(translation)))
                .with(Filter.TYPE, all(type))
                .with(Filter.PERSON, all(person))
                .with(Filter.PLACE, all(place))
                .with(Filter.RIGHTS, all(rights))
                .with(
                        Filter.SCAN,
                        all(scan).stream().map(SearchParameters::yesOrNo).toList())
                .with(Filter.ADVISORY, terms("advisory", advisory))
                .without(Filter.ADVISORY, terms("withoutAdvisory", withoutAdvisory))
                .within(period());
    }

    private static List<String> terms(String parameter, @Nullable List<String> slugs) {
        return valid(
                parameter,
                () -> all(slugs).stream()
                        .map(slug -> Slug.of(AdvisoryTerm.class, slug).slug())
                        .toList());
    }

    private static String yesOrNo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong("scan");
        }
        return value;
    }

    private Stretch stretch() {
        int each = valid("size", () -> Integer.parseInt(size));
        if (after == null && before == null) {
            return Stretch.page(valid("page", () -> Integer.parseInt(page)), each);
        }
        boolean backwards = after == null;
        return Cursor.parse(String.valueOf(backwards ? before : after))
                .filter(cursor -> cursor.before() == backwards)
                .map(cursor -> Stretch.at(cursor, each))
                .orElseThrow(() -> new Problem.Invalid("search-cursor-invalid", Map.of()).asException());
    }

    private @Nullable Period period() {
        if (date != null && !date.isBlank()) {
            var edtf = EdtfDate.find(date).orElseThrow(() -> wrong("date"));
            return new Period(edtf.earliest(), edtf.latest());
        }
        try {
            return Period.of(from, to);
        } catch (DateTimeException e) {
            throw wrong("from, to");
        }
    }

    private static List<String> languages(String parameter, List<String> tags) {
        return valid(
                parameter,
                () -> tags.stream().map(LanguageTag::of).map(LanguageTag::value).toList());
    }

    /// What was sent as this parameter, or 400 with its name.
    private static <T> T valid(String parameter, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw wrong(parameter);
        }
    }

    private static RuntimeException wrong(String parameter) {
        return new Problem.Invalid("field-invalid", Map.of("fields", parameter)).asException();
    }
}
