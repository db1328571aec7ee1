package org.atmina.search.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.search.Corpus;
import org.atmina.search.JsonFile;
import org.junit.jupiter.api.Test;

class QueriesAsJsonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Viewer ANYBODY = new Viewer(Reader.ANONYMOUS, TODAY);

    @Test
    void looksForEachWordInEveryLanguage() {
        var search = search("tajny protokół", SearchFilters.NONE, 2, 10);
        JsonFile.assertSame("items-two-words", items(search, ANYBODY));
    }

    @Test
    void looksForAPhraseExactlyAndLeavesOutAWord() {
        var search = search("\"secret protocol\" -forged", SearchFilters.NONE, 1, 20);
        JsonFile.assertSame("items-phrase-and-exclusion", items(search, ANYBODY));
    }

    @Test
    void countsEachFacetUnderAllFiltersButItsOwn() {
        var filters = SearchFilters.NONE
                .with(Filter.COLLECTION, List.of("a1234567890"))
                .with(Filter.LANGUAGE, List.of("lv", "de"))
                .with(Filter.TYPE, List.of("text"))
                .within(Period.of("1939", "1941-06-14"));
        var registered = new Viewer(new Reader("liis", Set.of(Roles.REGISTERED), Set.of()), TODAY);
        JsonFile.assertSame("items-filtered", items(search("", filters, 1, 20), registered));
    }

    @Test
    void hidesNothingFromStaff() {
        var staff = new Viewer(new Reader("carl", Set.of(Roles.CURATOR), Set.of()), TODAY);
        JsonFile.assertSame("items-for-staff", items(search("", SearchFilters.NONE, 1, 20), staff));
    }

    @Test
    void looksForPassagesOfTheItemsFound() {
        var search = search("pakt \"secret protocol\"", SearchFilters.NONE, 1, 20);
        var items = List.of(Corpus.uuid("first"), Corpus.uuid("second"));
        JsonFile.assertSame("passages", PassageQuery.toRequest(search, meaning(search), items, ANYBODY, "passages"));
    }

    private static SearchRequest items(ItemSearch search, Viewer viewer) {
        return ItemQuery.toRequest(search, meaning(search), viewer, "items");
    }

    private static Meaning meaning(ItemSearch search) {
        return Meaning.of(search.words(), search.paths(), words -> List.of());
    }

    private static ItemSearch search(String query, SearchFilters filters, int page, int size) {
        return new ItemSearch(query, filters, ReaderLanguages.of(LanguageTag.of("lv")), page, size);
    }
}
