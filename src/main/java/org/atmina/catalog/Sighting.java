package org.atmina.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;

/// What a reader who asks for an item gets to see.
public sealed interface Sighting {
    record Open(ItemRecord item) implements Sighting {}

    /// It was public once. Only the tombstone may be shown.
    record Withdrawn(ItemRecord item) implements Sighting {
        /// The tombstone, with a title that this reader can read.
        public Problem tombstone(String title, LanguageTag language) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("id", item.name().value());
            facts.put("itemTitle", title);
            facts.put("itemTitleLanguage", language.value());
            var withdrawal = item.access().withdrawal();
            if (withdrawal != null) {
                facts.put("withdrawnAt", withdrawal.at().toString());
                facts.put("reason", withdrawal.reason() == null ? "" : withdrawal.reason());
            }
            return new Problem.Gone("item-withdrawn", facts);
        }
    }

    /// There is none, or none that this reader may know of.
    record Nothing(String id) implements Sighting {}

    /// For resources: the item, or 404 or 410 as the answer.
    default ItemRecord orProblem() {
        return switch (this) {
            case Open(ItemRecord item) -> item;
            case Withdrawn gone -> {
                var title = gone.item().title();
                throw gone.tombstone(title.sourceText(), title.sourceLanguage()).asException();
            }
            case Nothing(String id) -> throw new Problem.Missing("no-such-item", Map.of("id", id)).asException();
        };
    }
}
