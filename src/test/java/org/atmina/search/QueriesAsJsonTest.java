package org.atmina.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.junit.jupiter.api.Test;

class QueriesAsJsonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Viewer ANYBODY = new Viewer(Reader.ANONYMOUS, TODAY);

    @Test
    void looksForEachWordInEveryLanguage() {
        var search = search("tajny protokół", SearchFilters.NONE, 2, 10);
        JsonFile.assertSame("items-two-words", ItemQuery.toRequest(search, ANYBODY, "items"));
    }

    @Test
    void looksForAPhraseExactlyAndLeavesOutAWord() {
        var search = search("\"secret protocol\" -forged", SearchFilters.NONE, 1, 20);
        JsonFile.assertSame("items-phrase-and-exclusion", ItemQuery.toRequest(search, ANYBODY, "items"));
    }

    @Test
    void countsEachFacetUnderAllFiltersButItsOwn() {
        var filters = new SearchFilters(
                List.of("a1234567890"),
                List.of(LanguageTag.of("lv"), LanguageTag.of("de")),
                List.of("text"),
                Period.of("1939", "1941-06-14"));
        var registered = new Viewer(new Reader("liis", Set.of(Roles.REGISTERED), Set.of()), TODAY);
        JsonFile.assertSame("items-filtered", ItemQuery.toRequest(search("", filters, 1, 20), registered, "items"));
    }

    @Test
    void hidesNothingFromStaff() {
        var staff = new Viewer(new Reader("carl", Set.of(Roles.CURATOR), Set.of()), TODAY);
        JsonFile.assertSame(
                "items-for-staff", ItemQuery.toRequest(search("", SearchFilters.NONE, 1, 20), staff, "items"));
    }

    @Test
    void looksForPassagesOfTheItemsFound() {
        var search = search("pakt \"secret protocol\"", SearchFilters.NONE, 1, 20);
        var items = List.of(Corpus.uuid("first"), Corpus.uuid("second"));
        JsonFile.assertSame("passages", PassageQuery.toRequest(search, items, ANYBODY, "passages"));
    }

    private static ItemSearch search(String query, SearchFilters filters, int page, int size) {
        return new ItemSearch(query, filters, ReaderLanguages.of(LanguageTag.of("lv")), page, size);
    }
}
