package org.atmina.search.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.language.TextInLanguage;

/// All that the index says of an item, as it was committed when it was read.
///
/// @param path      the collection that holds it, then the one above, up to the top
/// @param segments  its source text in reading order
/// @param approved  by text unit, the translations that readers may see
public record ItemText(
        ItemRecord item, List<PublicId> path, List<SegmentRecord> segments, Map<UUID, List<TextInLanguage>> approved) {
    public ItemText {
        path = List.copyOf(path);
        segments = List.copyOf(segments);
        approved = Map.copyOf(approved);
    }

    List<TextInLanguage> translations(UUID unit) {
        return approved.getOrDefault(unit, List.of());
    }
}
