package org.atmina.evaluation.names;

import com.ibm.icu.text.Transliterator;
import org.apache.lucene.search.spell.LevenshteinDistance;

/// Which names of one group are spellings of one another: all surnames, and of places those that are as much alike as
/// not, romanised and folded. The others (`Lwów`, `Lemberg`) are other names, which no key can know.
final class RelatedSpellings {
    private static final Transliterator FOLDED =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower; [^a-z0-9' '] Remove");
    private static final double ALIKE = 0.5;

    private RelatedSpellings() {}

    static boolean test(String kind, String first, String second) {
        return kind.equals("surname")
                || new LevenshteinDistance().getDistance(FOLDED.transliterate(first), FOLDED.transliterate(second))
                        >= ALIKE;
    }
}
