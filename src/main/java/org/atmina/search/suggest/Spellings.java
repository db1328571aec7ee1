package org.atmina.search.suggest;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.SuggestSort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.search.index.Fields;

/// Which words of the index resemble a typed one, whoever may see them. Pure.
final class Spellings {
    private static final int MOST = 6;
    private static final int TWO_EDITS_FROM = 6;
    /// A word is doubted by what it finds, never because it is rare.
    private static final float HOWEVER_FREQUENT = 1_000_000_000f;

    private static final List<String> FIELDS =
            List.of(Fields.PASSAGE.path() + "." + Fields.ANY, Fields.PASSAGE.path() + "." + Fields.ANY + ".folded");

    private Spellings() {}

    /// As written and without accents: who types neither the accent nor the letter right has made one mistake.
    static SearchRequest toRequest(List<String> words, String index) {
        return SearchRequest.of(r -> r.index(index).size(0).suggest(s -> {
            for (int i = 0; i < words.size(); i++) {
                for (int f = 0; f < FIELDS.size(); f++) {
                    s.suggesters(i + " " + f, suggester(words.get(i), FIELDS.get(f)));
                }
            }
            return s;
        }));
    }

    private static FieldSuggester suggester(String word, String field) {
        var asked = field.endsWith(".folded") ? FoldedName.of(word) : word.toLowerCase(Locale.ROOT);
        return FieldSuggester.of(f -> f.text(asked)
                .term(t -> t.field(field)
                        .size(MOST)
                        .maxEdits(asked.length() >= TWO_EDITS_FROM ? 2 : 1)
                        .prefixLength(1)
                        .minWordLength(3)
                        .maxTermFreq(HOWEVER_FREQUENT)
                        .suggestMode(SuggestMode.Always)
                        .sort(SuggestSort.Score)));
    }

    /// By typed word the ones that resemble it, the nearest first; none that is the typed one but for accents.
    static Map<String, List<String>> like(List<String> words, SearchResponse<Void> response) {
        var like = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var found = new ArrayList<String>();
            for (int f = 0; f < FIELDS.size(); f++) {
                response.suggest().getOrDefault(i + " " + f, List.of()).stream()
                        .flatMap(each -> each.term().options().stream())
                        .map(option -> option.text())
                        .filter(text -> !FoldedName.of(text).equals(FoldedName.of(word)))
                        .filter(text -> !found.contains(text))
                        .forEach(found::add);
            }
            like.put(word, found);
        }
        return like;
    }
}
