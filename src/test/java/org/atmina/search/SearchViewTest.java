package org.atmina.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonpDeserializer;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import java.util.List;
import java.util.Map;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;
import org.atmina.search.index.DocumentJson;
import org.atmina.search.query.FoundItem;
import org.atmina.search.query.ItemPage;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.Meaning;
import org.atmina.search.query.SearchFilters;
import org.junit.jupiter.api.Test;

class SearchViewTest {
    private static final ReaderLanguages LATVIAN = ReaderLanguages.of(LanguageTag.of("lv"));

    @Test
    void makesAnAnswerOfWhatTheIndicesSay() {
        // Given
        var items = response("response-items", FoundItem.class);
        var passages = SearchView.passages(response("response-passages", Void.class));
        var names = Map.of(
                "a7vgcr7scjd",
                new DisplayRule.Shown(TextInLanguage.source("Vācijas līgumi", LanguageTag.of("lv")), false));
        // When
        var search = new ItemSearch("protokols", SearchFilters.NONE, LATVIAN, 1, 20);
        var meaning = Meaning.of(search.words(), search.paths(), words -> List.of());
        var answer = new SearchView(LATVIAN, "ark:/99999/", names, Map.of(), passages, Map.of())
                .of(search, meaning, ItemPage.of(search, items));
        // Then
        JsonFile.assertSame("answer", answer);
    }

    private static <T> SearchResponse<T> response(String file, Class<T> type) {
        var mapper = new JacksonJsonpMapper(DocumentJson.MAPPER);
        return SearchResponse.of(r -> r.withJson(
                mapper.jsonProvider().createParser(JsonFile.open(file)),
                mapper.withAttribute(
                        "co.elastic.clients:Deserializer:_global.search.Response.TDocument",
                        JsonpDeserializer.of(type))));
    }
}
