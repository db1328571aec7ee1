package org.atmina.worklist;

import java.util.Collection;
import java.util.function.Predicate;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// How far texts are translated into one language. What readers get (`approved`, `stale`) and where the
/// latest revisions stand are two questions: a text whose approved translation is stale may have a new
/// draft.
///
/// @param source all there is to translate; what is written in the language itself is not counted anywhere
/// @param untranslated nobody has begun, no machine either
/// @param machine machine drafts that no person has touched
/// @param translated a person has written something
/// @param inReview the latest revision waits for a reviewer
/// @param approved readers get a translation of the present source
/// @param stale readers get a translation of an earlier source
public record Coverage(
        LanguageTag language,
        Extent source,
        Extent untranslated,
        Extent machine,
        Extent translated,
        Extent inReview,
        Extent approved,
        Extent stale) {
    /// @param words of the source
    public record Extent(long units, long words) {
        Extent plus(Extent other) {
            return new Extent(units + other.units, words + other.words);
        }
    }

    /// How much stands in one state, and of this how much is shown how.
    record Tally(WorkState state, @Nullable String shown, Extent extent) {
        private boolean isTranslated() {
            return switch (state) {
                case SOURCE, UNTRANSLATED, MACHINE -> false;
                case DRAFT, IN_REVIEW, REJECTED, APPROVED, STALE -> true;
            };
        }

        private boolean shows(String what) {
            return what.equals(shown);
        }
    }

    static Coverage of(LanguageTag language, Collection<Tally> tallies) {
        var open = tallies.stream()
                .filter(tally -> tally.state() != WorkState.SOURCE)
                .toList();
        return new Coverage(
                language,
                sum(open, any -> true),
                sum(open, tally -> tally.state() == WorkState.UNTRANSLATED),
                sum(open, tally -> tally.state() == WorkState.MACHINE),
                sum(open, Tally::isTranslated),
                sum(open, tally -> tally.state() == WorkState.IN_REVIEW),
                sum(open, tally -> tally.shows("approved")),
                sum(open, tally -> tally.shows("stale")));
    }

    private static Extent sum(Collection<Tally> tallies, Predicate<Tally> which) {
        return tallies.stream().filter(which).map(Tally::extent).reduce(new Extent(0, 0), Extent::plus);
    }
}
