package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Sighting;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;

/// What a reader of pages gets to see of an item: the item, a tombstone with a title they can read, or nothing.
@ApplicationScoped
class ItemSightings {
    private final Items items;
    private final Wordings wordings;

    ItemSightings(Items items, Wordings wordings) {
        this.items = items;
        this.wordings = wordings;
    }

    /// @throws org.atmina.problem.ProblemException where it is withdrawn, or not there for this reader
    ItemRecord see(String id, Visit visit) {
        var name = PublicId.parse(id)
                .orElseThrow(() -> new Problem.Missing("no-such-item", Map.of("id", id)).asException());
        return switch (items.see(name, visit.reader())) {
            case Sighting.Open(ItemRecord item) -> item;
            case Sighting.Nothing nothing -> nothing.orProblem();
            case Sighting.Withdrawn gone -> {
                var title = gone.item().title();
                var shown = wordings.of(List.of(title), visit.languages(), visit.say())
                        .apply(title);
                throw gone.tombstone(shown.text(), LanguageTag.of(shown.lang())).asException();
            }
        };
    }
}
