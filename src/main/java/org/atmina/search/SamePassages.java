package org.atmina.search;

import java.util.ArrayList;
import java.util.List;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.search.SearchAnswer.Passage;
import org.atmina.search.SearchAnswer.Place;

/// Shows one of several passages that say the same, such as a text and what was read from the scan of it, and says
/// where the others stand. Accents, case and punctuation do not matter: reading a scan gets those wrong.
final class SamePassages {
    private static final int SHOWN = 3;

    private SamePassages() {}

    /// @param passages of one item, the best first
    static List<Passage> together(List<Passage> passages) {
        var kept = new ArrayList<Passage>();
        var wordings = new ArrayList<String>();
        for (Passage passage : passages) {
            var wording = FoldedName.of(passage.plain());
            int same = wordings.indexOf(wording);
            if (same >= 0 && !wording.isEmpty()) {
                kept.set(same, also(kept.get(same), passage));
            } else if (kept.size() < SHOWN) {
                kept.add(passage);
                wordings.add(wording);
            }
        }
        return List.copyOf(kept);
    }

    private static Passage also(Passage shown, Passage other) {
        var places = new ArrayList<>(shown.elsewhere());
        places.add(new Place(other.file(), other.page(), other.segment(), other.via()));
        return shown.standingAlso(places);
    }
}
