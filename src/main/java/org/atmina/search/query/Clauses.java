package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import java.util.stream.Stream;
import org.atmina.language.TextInLanguage;
import org.atmina.search.index.Fields;
import org.atmina.search.index.Fields.Part;

/// How one word, and one name, is looked for in some parts of a document. What each costs has a limit: so many words
/// in a query, so many names of an authority, so many spellings near that of a key.
final class Clauses {
    /// A name in another key than the typed one's is looked for when the key has so many letters.
    private static final String ONE_EDIT = "AUTO:5,99";

    private static final int NEAR_KEYS = 30;
    /// What a name one letter off is worth, beside one with the very key.
    private static final float NEAR_KEY = 0.3f;

    private static final int SHORTEST_NAME = 3;

    private Clauses() {}

    /// The word itself: as typed, in any inflection, without accents.
    static Query spoken(Word word, List<Part> parts) {
        return anyOf(parts.stream().flatMap(part -> spoken(word, part)));
    }

    private static Stream<Query> spoken(Word word, Part part) {
        return switch (word.form()) {
            case EXACT -> Stream.of(phrase(word.text(), List.of(part.exact())));
            case BEGINNING -> Stream.of(beginning(word, part, true), beginning(word, part, false));
            case ANY ->
                Stream.of(Query.of(q -> q.multiMatch(m -> m.query(word.text())
                        .fields(part.words())
                        .type(TextQueryType.BestFields)
                        .operator(Operator.And))));
        };
    }

    /// Costs one walk over the words that begin so, and no clause for each.
    private static Query beginning(Word word, Part part, boolean asWritten) {
        var field = asWritten ? part.path() + "." + Fields.ANY : part.beginnings();
        return Query.of(
                q -> q.prefix(p -> p.field(field).value(word.text()).boost((float) part.worthOfBeginning(asWritten))));
    }

    /// Whether a word may be a name that others spell in another way; what holds a digit is no name.
    static boolean mayBeName(Word word) {
        return word.form() == Word.Form.ANY
                && word.text().codePoints().noneMatch(Character::isDigit)
                && word.text().codePoints().filter(Character::isLetter).count() >= SHORTEST_NAME;
    }

    /// The word as a name in another spelling or script; in the names that describe an item also one letter off.
    static Query named(Word word, List<Part> parts) {
        var keys = parts.stream()
                .map(part -> Query.of(q -> q.multiMatch(m -> m.query(word.text())
                        .fields(part.keys())
                        .type(TextQueryType.BestFields)
                        .operator(Operator.And))));
        var near = parts.stream().filter(Part::holdsNamesOnly).map(part -> nearName(word, part));
        return bestOf(Stream.concat(keys, near));
    }

    /// A word one letter off is never looked for in a text: that would be to correct the reader unasked.
    static Query nearName(Word word, Part part) {
        return Query.of(q -> q.multiMatch(m -> m.query(word.text())
                .fields(part.key())
                .fuzziness(ONE_EDIT)
                .prefixLength(1)
                .maxExpansions(NEAR_KEYS)
                .fuzzyTranspositions(true)
                .operator(Operator.And)
                .boost(NEAR_KEY)));
    }

    /// A name of an authority, all its words in their order, in whatever form and accents its language has.
    static Query naming(TextInLanguage name, List<Part> parts) {
        return bestOf(parts.stream().map(part -> phrase(name.text(), part.named(name.language()))));
    }

    private static Query phrase(String text, List<String> fields) {
        return Query.of(q -> q.multiMatch(m -> m.query(text).fields(fields).type(TextQueryType.Phrase)));
    }

    private static Query bestOf(Stream<Query> queries) {
        return Query.of(q -> q.disMax(d -> d.queries(queries.toList())));
    }

    static Query anyOf(Stream<Query> queries) {
        var all = queries.toList();
        if (all.isEmpty()) {
            return Query.of(q -> q.matchNone(n -> n));
        }
        return all.size() == 1 ? all.getFirst() : or(all)._toQuery();
    }

    private static BoolQuery or(List<Query> queries) {
        return BoolQuery.of(b -> b.should(queries).minimumShouldMatch("1"));
    }
}
