package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;

/// The values that hits are sorted by, and how they stand in a cursor. The public identifier comes last and decides
/// between equals: no item stands on two pages, and none on neither.
final class Sorting {
    private static final String IDENTIFIER = "name";
    /// What has no date stands behind all that has one, in either direction.
    private static final long BEHIND_ALL = 4_000_000;

    private static final String NUMBER = "-?[0-9]{1,19}";
    private static final String SCORE = "[0-9]{1,12}(\\.[0-9]{1,20})?([eE]-?[0-9]{1,3})?";

    /// @param number whether its values are numbers
    private record Key(String field, boolean ascending, boolean number) {}

    private Sorting() {}

    static List<SortOptions> of(ItemSearch search) {
        boolean turned = search.stretch().isBackwards();
        return keys(search.order(), search.languages().ofInterface()).stream()
                .map(key -> option(key, turned))
                .toList();
    }

    /// The values of a cursor as the search engine wants them.
    static List<FieldValue> values(ItemSearch search, List<String> texts) {
        var keys = keys(search.order(), search.languages().ofInterface());
        return IntStream.range(0, keys.size())
                .mapToObj(i -> value(keys.get(i), texts.get(i)))
                .toList();
    }

    static String text(FieldValue value) {
        if (value.isDouble()) {
            return Float.toString((float) value.doubleValue());
        }
        return value.isLong() ? Long.toString(value.longValue()) : value.stringValue();
    }

    static boolean isSound(SearchOrder order, List<String> texts) {
        var keys = keys(order, LanguageTag.UND);
        return keys.size() == texts.size()
                && IntStream.range(0, keys.size()).allMatch(i -> isSound(keys.get(i), texts.get(i)));
    }

    private static boolean isSound(Key key, String text) {
        return !key.number() || text.matches(isScore(key) ? SCORE : NUMBER);
    }

    private static List<Key> keys(SearchOrder order, LanguageTag language) {
        var title = new Key("order." + language.value(), true, false);
        var first = switch (order) {
            case RELEVANCE -> Stream.of(new Key("_score", false, true));
            case DATE -> Stream.of(new Key("earliest", true, true), title);
            case DATE_DESC -> Stream.of(new Key("latest", false, true), title);
            case TITLE -> Stream.of(title);
        };
        return Stream.concat(first, Stream.of(new Key(IDENTIFIER, true, false))).toList();
    }

    private static boolean isScore(Key key) {
        return key.field().equals("_score");
    }

    private static SortOptions option(Key key, boolean turned) {
        var order = key.ascending() ^ turned ? SortOrder.Asc : SortOrder.Desc;
        if (isScore(key)) {
            return SortOptions.of(s -> s.score(c -> c.order(order)));
        }
        return SortOptions.of(s -> s.field(f -> {
            f.field(key.field()).order(order);
            return key.number() ? f.missing(key.ascending() ? BEHIND_ALL : -BEHIND_ALL) : f;
        }));
    }

    private static FieldValue value(Key key, String text) {
        if (isScore(key)) {
            return FieldValue.of(Double.parseDouble(text));
        }
        return key.number() ? FieldValue.of(Long.parseLong(text)) : FieldValue.of(text);
    }
}
