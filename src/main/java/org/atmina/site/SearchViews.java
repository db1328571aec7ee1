package org.atmina.site;

import java.util.List;
import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.search.SearchAnswer;
import org.atmina.search.query.ItemSearch;
import org.jspecify.annotations.Nullable;

/// Makes the search page of a question and its answer. Pure.
final class SearchViews {
    private static final String TRANSLATION = "translation";
    private static final String METADATA = "metadata";
    private static final String ELLIPSIS = "…";

    private final Visit visit;
    private final Words say;
    private final Question asked;
    private final SearchAnswer answer;
    private final Map<String, Wording> collections;

    /// @param collections what they are called, by public identifier
    SearchViews(Visit visit, Question asked, SearchAnswer answer, Map<String, Wording> collections) {
        this.visit = visit;
        this.say = visit.say();
        this.asked = asked;
        this.answer = answer;
        this.collections = collections;
    }

    SearchView view() {
        var facets = new SearchFacets(visit, asked, answer, collections);
        var dates = new SearchView.Dates(
                asked.from(),
                asked.to(),
                asked.hasBadPeriod() ? say.of("site.search.badPeriod") : null,
                visit.here().without(Question.FROM, Question.TO, "page").parameters());
        return new SearchView(
                asked.query(),
                answer.total(),
                answer.hits().stream().map(this::hit).toList(),
                facets.all(),
                facets.active(),
                facets.withoutFilters().toString(),
                dates,
                visit.here().without(Question.QUERY, "page").parameters(),
                answer.hits().isEmpty() ? new SearchWays(visit, asked, facets).all() : List.of(),
                Pager.of(Math.min(answer.total(), ItemSearch.DEEPEST), answer.page(), answer.size(), visit.here()));
    }

    private SearchView.Hit hit(SearchAnswer.Hit hit) {
        var title = hit.title();
        var collection = hit.collection();
        return new SearchView.Hit(
                item(hit),
                title.text(),
                title.language(),
                title.fallback()
                        ? say.of("site.text.otherLanguage", "language", say.languageName(title.language()))
                        : null,
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
                why(passage),
                link(hit, passage),
                scan(hit, passage));
    }

    /// Why it was found, in words.
    private String why(SearchAnswer.Passage passage) {
        var found = passage.via().split(":", 2)[0];
        var kind = found.equals(METADATA) ? passage.role() : found;
        return say.find("site.search.via." + kind).orElseGet(() -> say.of("site.search.via.name"));
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

    private SearchView.@Nullable Scan scan(SearchAnswer.Hit hit, SearchAnswer.Passage passage) {
        return passage.file() == null || passage.page() == null
                ? null
                : new SearchView.Scan(
                        say.of("site.scan.page", "number", passage.page()),
                        item(hit) + "/pages/" + passage.file() + "/" + passage.page());
    }

    private String item(SearchAnswer.Hit hit) {
        return Address.of(visit.language(), "/items/" + hit.item()).toString();
    }
}
