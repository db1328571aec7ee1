package org.atmina.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.junit.jupiter.api.Test;

class TermTableTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag LV = LanguageTag.of("lv");
    private static final UUID SETTLEMENT = new UUID(0, 1);
    private static final UUID SETTLER = new UUID(0, 2);
    private static final UUID SS = new UUID(0, 3);

    private static final KnownTerms TERMS = new KnownTerms(List.of(
            entry(
                    SETTLEMENT,
                    new Term("special settlement", EN, TermStanding.PREFERRED),
                    new Term("settlement", EN, TermStanding.ADMITTED),
                    new Term("specnometinājums", LV, TermStanding.PREFERRED),
                    new Term("speciālā apmetne", LV, TermStanding.ADMITTED),
                    new Term("specposjoloks", LV, TermStanding.DEPRECATED)),
            entry(
                    SETTLER,
                    new Term("special settler", EN, TermStanding.PREFERRED),
                    new Term("specnometinātais", LV, TermStanding.PREFERRED)),
            entry(SS, new Term("SS", EN, TermStanding.PREFERRED))));

    @Test
    void theLongestTermCountsInWhateverForm() {
        assertThat(TERMS.in("Two special settlements near a settlement", EN, LV))
                .extracting(RecognisedTerm::term)
                .containsExactly("special settlement", "settlement");
    }

    @Test
    void placesAreThoseOfTheTextAsWritten() {
        var text = "Dzīvoja specnometinājumā.";
        var found = TERMS.in(text, LV, EN);
        assertThat(found).hasSize(1);
        assertThat(text.substring(found.getFirst().start(), found.getFirst().end()))
                .isEqualTo("specnometinājumā");
        assertThat(found.getFirst().entry()).isEqualTo(SETTLEMENT);
        assertThat(found.getFirst().renderings()).containsExactly("special settlement", "settlement");
    }

    @Test
    void noTermLeadsOverTheEndOfASentence() {
        assertThat(TERMS.in("It was special. Settlers came.", EN, LV)).isEmpty();
    }

    @Test
    void anAbbreviationIsWrittenInCapitals() {
        assertThat(TERMS.in("The SS came; ss. 12-14 tell of it", EN, LV))
                .singleElement()
                .extracting(RecognisedTerm::start)
                .isEqualTo(4);
    }

    @Test
    void renderingsLeaveOutWhatIsNotToBeUsed() {
        assertThat(TERMS.in("a special settlement", EN, LV).getFirst().renderings())
                .containsExactly("specnometinājums", "speciālā apmetne");
    }

    @Test
    void whatIsNotToBeUsedIsFoundWithWhatToUseInstead() {
        assertThat(TERMS.deprecated("Viņi dzīvoja specposjolokā", LV))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.term()).isEqualTo("specposjoloks");
                    assertThat(found.renderings()).first().isEqualTo("specnometinājums");
                });
    }

    @Test
    void anUnknownLanguageHasNoTerms() {
        assertThat(TERMS.in("special settlement", LanguageTag.of("ja"), LV)).isEmpty();
    }

    private static KnownEntry entry(UUID id, Term... terms) {
        return new KnownEntry(id, List.of(terms));
    }
}
