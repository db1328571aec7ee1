package org.atmina.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.language.TextLabel;
import org.atmina.search.SearchAnswer;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.MatchPath;
import org.atmina.search.query.SearchOrder;
import org.jspecify.annotations.Nullable;

/// Makes the search page of a question and its answer. Pure.
final class SearchViews {
    private static final String TRANSLATION = "translation";
    private static final String METADATA = "metadata";
    private static final String ELLIPSIS = "…";
    private static final String PAGE = "page";

    private final Visit visit;
    private final Words say;
    private final Question asked;
    private final SearchAnswer answer;
    private final Map<String, Wording> collections;
    private final Map<String, Steward> stewards;

    /// @param collections what they are called, by public identifier
    /// @param stewards whose wordings are among the hits, by slug
    SearchViews(
            Visit visit,
            Question asked,
            SearchAnswer answer,
            Map<String, Wording> collections,
            Map<String, Steward> stewards) {
        this.visit = visit;
        this.say = visit.say();
        this.asked = asked;
        this.answer = answer;
        this.collections = collections;
        this.stewards = stewards;
    }

    SearchView view() {
        var facets = new SearchFacets(visit, asked, answer, collections);
        var dates = new SearchView.Dates(
                asked.from(),
                asked.to(),
                asked.hasBadPeriod() ? say.of("site.search.badPeriod") : null,
                visit.here().without(Question.FROM, Question.TO, PAGE).parameters());
        return new SearchView(
                asked.query(),
                answer.total(),
                answer.hits().stream().map(this::hit).toList(),
                facets.all(),
                facets.active(),
                facets.withoutFilters().toString(),
                dates,
                visit.here().without(Question.QUERY, PAGE).parameters(),
                sorts(),
                meant(),
                answer.alsoSearched().stream().map(SearchViews::also).toList(),
                answer.alsoSearched().isEmpty() ? null : asTyped().toString(),
                answer.hits().isEmpty() ? new SearchWays(visit, asked, facets).all() : List.of(),
                Pager.of(Math.min(answer.total(), ItemSearch.DEEPEST), answer.page(), answer.size(), visit.here()));
    }

    private List<SearchView.Sort> sorts() {
        return answer.total() < 2
                ? List.of()
                : Arrays.stream(SearchOrder.values())
                        .filter(order ->
                                order != SearchOrder.RELEVANCE || !asked.query().isEmpty())
                        .map(order -> new SearchView.Sort(
                                say.of("site.search.sort." + order.slug()),
                                visit.here()
                                        .without(PAGE)
                                        .with(Question.SORT, order.slug())
                                        .toString(),
                                order == answer.sort()))
                        .toList();
    }

    private SearchView.@Nullable Meant meant() {
        var other = answer.didYouMean();
        return other == null
                ? null
                : new SearchView.Meant(
                        other.query(),
                        other.language(),
                        visit.here()
                                .without(PAGE)
                                .with(Question.QUERY, other.query())
                                .toString());
    }

    private static SearchView.Also also(SearchAnswer.AlsoSearched also) {
        return new SearchView.Also(also.label(), also.language(), String.join(", ", also.names()));
    }

    private Address asTyped() {
        var paths = Arrays.stream(MatchPath.values())
                .filter(path -> path != MatchPath.AUTHORITY && path != MatchPath.THESAURUS)
                .map(MatchPath::slug)
                .collect(Collectors.joining(","));
        return visit.here().without(PAGE).with(Question.PATHS, paths);
    }

    private SearchView.Hit hit(SearchAnswer.Hit hit) {
        var title = hit.title();
        var collection = hit.collection();
        return new SearchView.Hit(
                item(hit),
                title.text(),
                title.language(),
                told(title.labels(), title.language(), null, title.steward()),
                warning(hit),
                collection.title() == null
                        ? null
                        : new Crumb(
                                new Wording(collection.title(), orPage(collection.language()), null),
                                Address.of(visit.language(), "/collections/" + collection.id())
                                        .toString()),
                date(hit.date()),
                say.of("site.type." + hit.type()),
                hit.passages().stream().map(passage -> passage(hit, passage)).toList());
    }

    /// What a reader must know of a wording, and whose it is.
    private @Nullable String told(
            List<TextLabel> labels, String language, @Nullable String pivot, @Nullable String steward) {
        var wording = new TextInLanguage(
                "",
                LanguageTag.of(language),
                TextInLanguage.Status.APPROVED,
                TextInLanguage.Origin.HUMAN,
                pivot == null ? null : LanguageTag.of(pivot));
        return Steward.told(
                say.labels(labels, wording),
                steward == null ? null : stewards.get(steward),
                visit.language().tag());
    }

    private @Nullable String warning(SearchAnswer.Hit hit) {
        var remarks = hit.remarks();
        var status = remarks == null ? null : remarks.authenticity();
        return status != null && status.isWarning() ? ItemLabels.label(status, say) : null;
    }

    private String orPage(@Nullable String language) {
        return language == null ? visit.language().tag().value() : language;
    }

    private @Nullable String date(SearchAnswer.@Nullable Dated date) {
        if (date == null) {
            return null;
        }
        return date.edtf() == null ? date.asWritten() : say.date(date.edtf());
    }

    private SearchView.Passage passage(SearchAnswer.Hit hit, SearchAnswer.Passage passage) {
        return new SearchView.Passage(
                Pieces.of(passage.plain(), passage.marks()),
                passage.offset() > 0,
                passage.text().endsWith(ELLIPSIS) && !passage.plain().endsWith(ELLIPSIS),
                passage.language(),
                say.languageName(passage.language()),
                told(passage.labels(), passage.language(), passage.pivot(), passage.steward()),
                why(passage),
                link(hit, passage),
                scan(hit, passage.file(), passage.page()),
                passage.elsewhere().stream()
                        .map(place -> scan(hit, place.file(), place.page()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// Why it was found, in words.
    private String why(SearchAnswer.Passage passage) {
        var via = passage.via().split(":", 2);
        if (via[0].equals(MatchPath.AUTHORITY.slug()) || via[0].equals(MatchPath.THESAURUS.slug())) {
            return say.of("site.search.via." + via[0], "name", named(via[1]));
        }
        return say.of("site.search.via." + (via[0].equals(METADATA) ? passage.role() : via[0]));
    }

    private String named(String authority) {
        return answer.alsoSearched().stream()
                .filter(also -> also.id().equals(authority))
                .map(SearchAnswer.AlsoSearched::label)
                .findFirst()
                .orElse(authority);
    }

    /// Where the passage is read, with the translation it was found in beside it.
    private String link(SearchAnswer.Hit hit, SearchAnswer.Passage passage) {
        var base = Address.of(
                visit.language(),
                "/items/" + hit.item() + (passage.segment() == null ? "" : "/passages/" + passage.segment()));
        boolean isOther = passage.via().startsWith(TRANSLATION)
                && !visit.language().tag().reads(LanguageTag.of(passage.language()));
        return (isOther ? base.with(TextViews.LANGUAGE, passage.language()) : base).toString();
    }

    private SearchView.@Nullable Scan scan(SearchAnswer.Hit hit, @Nullable Integer file, @Nullable Integer page) {
        return file == null || page == null
                ? null
                : new SearchView.Scan(
                        say.of("site.scan.page", "number", page), item(hit) + "/pages/" + file + "/" + page);
    }

    private String item(SearchAnswer.Hit hit) {
        return Address.of(visit.language(), "/items/" + hit.item()).toString();
    }
}
