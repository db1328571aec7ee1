package org.atmina.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atmina.catalog.Slug;
import org.atmina.catalog.context.AdvisoryTerm;
import org.atmina.catalog.context.ContextView;
import org.atmina.catalog.context.Remarks;
import org.atmina.catalog.context.RemarksView;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;
import org.atmina.search.SearchAnswer.CollectionName;
import org.atmina.search.SearchAnswer.Count;
import org.atmina.search.SearchAnswer.Dated;
import org.atmina.search.SearchAnswer.Passage;
import org.atmina.search.SearchAnswer.Wording;
import org.atmina.search.index.PassageDocument;
import org.atmina.search.index.Shown;
import org.atmina.search.query.Facets;
import org.atmina.search.query.Filter;
import org.atmina.search.query.FoundItem;
import org.atmina.search.query.ItemPage;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.Meaning;
import org.atmina.search.query.PassageQuery;
import org.jspecify.annotations.Nullable;

/// The answer to a search, made of what the two indices said. Pure.
final class SearchView {
    private final ReaderLanguages languages;
    private final String arkPrefix;
    private final Map<String, DisplayRule.Shown> collections;
    private final Map<String, DisplayRule.Shown> authorities;
    private final Map<String, List<Passage>> passages;
    private final Map<String, Remarks> remarks;

    /// @param arkPrefix   what makes an ARK of a public identifier, put before it
    /// @param collections what the collections are called, by public identifier
    /// @param authorities what the authorities are called, by public identifier
    /// @param passages    by item, see [#passages]
    /// @param remarks     what is said of the items wherever they are shown, by public identifier
    SearchView(
            ReaderLanguages languages,
            String arkPrefix,
            Map<String, DisplayRule.Shown> collections,
            Map<String, DisplayRule.Shown> authorities,
            Map<String, List<Passage>> passages,
            Map<String, Remarks> remarks) {
        this.languages = languages;
        this.arkPrefix = arkPrefix;
        this.collections = collections;
        this.authorities = authorities;
        this.passages = passages;
        this.remarks = remarks;
    }

    SearchAnswer of(ItemSearch search, Meaning meaning, ItemPage items) {
        return new SearchAnswer(
                items.total(),
                search.stretch().page(),
                search.stretch().size(),
                search.query(),
                search.order(),
                items.hits().stream().map(this::hit).toList(),
                facets(items.counts()),
                AlsoSearchedView.of(meaning, languages),
                null,
                null,
                null,
                new SearchAnswer.Turns(items.after(), items.before()));
    }

    /// Of each item the passages that its words stand in, the best first.
    static Map<String, List<Passage>> passages(SearchResponse<Void> response) {
        var byItem = new LinkedHashMap<String, List<Passage>>();
        for (var bucket : inner(response.aggregations(), PassageQuery.ITEMS)
                .sterms()
                .buckets()
                .array()) {
            var units = inner(bucket.aggregations(), PassageQuery.UNITS).sampler();
            for (var hit : inner(units.aggregations(), PassageQuery.PASSAGES)
                    .topHits()
                    .hits()
                    .hits()) {
                var passage = Objects.requireNonNull(hit.source()).to(PassageDocument.class);
                var marked =
                        hit.highlight().values().stream().flatMap(List::stream).toList();
                byItem.computeIfAbsent(passage.item().toString(), any -> new ArrayList<>())
                        .add(PassageView.of(passage, marked, hit.matchedQueries()));
            }
        }
        byItem.replaceAll((item, all) -> SamePassages.together(all));
        return byItem;
    }

    private static Aggregate inner(Map<String, Aggregate> aggregates, String name) {
        return Objects.requireNonNull(aggregates.get(name), name);
    }

    /// The items of the answer.
    static Set<String> items(ItemPage items) {
        return items.hits().stream().map(hit -> found(hit).shown().name()).collect(Collectors.toUnmodifiableSet());
    }

    /// The collections that the answer has to name.
    static Set<String> collections(ItemPage items) {
        var named = new LinkedHashSet<String>();
        items.hits().forEach(hit -> named.add(found(hit).shown().collection()));
        named.addAll(values(items, Filter.COLLECTION));
        return named;
    }

    /// The authorities that the answer has to name.
    static Set<String> authorities(ItemPage items) {
        var named = new LinkedHashSet<String>();
        Arrays.stream(Filter.values()).filter(Filter::isAuthority).forEach(f -> named.addAll(values(items, f)));
        return named;
    }

    private static List<String> values(ItemPage items, Filter facet) {
        return counts(items.counts().get(facet.slug())).stream()
                .map(Count::value)
                .toList();
    }

    private SearchAnswer.Hit hit(Hit<FoundItem> hit) {
        var found = found(hit);
        var shown = found.shown();
        return new SearchAnswer.Hit(
                shown.name(),
                arkPrefix + shown.name(),
                title(shown),
                collection(shown.collection()),
                dated(shown.date()),
                shown.type(),
                shown.state(),
                hit.score(),
                passages.getOrDefault(found.id(), List.of()),
                RemarksView.of(remarks.get(shown.name()), languages));
    }

    private Wording title(Shown shown) {
        var chosen = DisplayRule.choose(
                shown.title().asText(),
                shown.titles().stream().map(Shown.Wording::asText).toList(),
                languages);
        var wording = chosen.wording();
        return new Wording(
                wording.text(),
                wording.language().value(),
                wording.status().slug(),
                wording.origin().slug(),
                chosen.fallback(),
                chosen.labels(),
                Steward.unlessArchive(wording.steward()));
    }

    private CollectionName collection(String id) {
        var name = collections.get(id);
        return name == null
                ? new CollectionName(id, null, null)
                : new CollectionName(
                        id, name.wording().text(), name.wording().language().value());
    }

    private static @Nullable Dated dated(Shown.@Nullable Dates date) {
        return date == null ? null : new Dated(date.edtf(), date.asWritten(), date.earliest(), date.latest());
    }

    private Map<String, List<Count>> facets(Map<String, Aggregate> aggregates) {
        var facets = new LinkedHashMap<String, List<Count>>();
        for (String name : Facets.names()) {
            facets.put(
                    name,
                    counts(aggregates.get(name)).stream()
                            .map(count -> labelled(name, count))
                            .toList());
        }
        return facets;
    }

    /// A collection or an authority has a name of its own, a term of ours its words; anything else is told by whoever
    /// shows it.
    private Count labelled(String facet, Count count) {
        if (facet.equals(Filter.ADVISORY.slug())) {
            return Slug.find(AdvisoryTerm.class, count.value())
                    .map(term -> new Count(count.value(), ContextView.label(term, languages), count.count()))
                    .orElse(count);
        }
        var names = Slug.find(Filter.class, facet).filter(Filter::isAuthority).isPresent() ? authorities : collections;
        var name = names.get(count.value());
        return name == null ? count : new Count(count.value(), name.wording().text(), count.count());
    }

    private static List<Count> counts(@Nullable Aggregate facet) {
        if (facet == null) {
            return List.of();
        }
        var values = Objects.requireNonNull(facet.filter().aggregations().get(Facets.VALUES));
        if (values.isLterms()) {
            return values.lterms().buckets().array().stream()
                    .map(bucket -> new Count(
                            Objects.requireNonNullElse(bucket.keyAsString(), Long.toString(bucket.key())),
                            null,
                            bucket.docCount()))
                    .toList();
        }
        return values.isSterms()
                ? values.sterms().buckets().array().stream()
                        .map(bucket -> new Count(bucket.key().stringValue(), null, bucket.docCount()))
                        .toList()
                : List.of();
    }

    private static FoundItem found(Hit<FoundItem> hit) {
        return Objects.requireNonNull(hit.source());
    }
}
