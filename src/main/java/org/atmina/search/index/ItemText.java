package org.atmina.search.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.context.ItemContext;
import org.atmina.language.TextInLanguage;

/// All that the index says of an item, as it was committed when it was read.
///
/// @param path      the collection that holds it, then the one above, up to the top
/// @param segments  its source text in reading order
/// @param approved  by text unit, the translations that readers may see
/// @param links     the authorities that describe it
/// @param mentions  by segment, the public identifiers of the authorities that it speaks of, as somebody confirmed
/// @param scanned   whether it has pages to look at
/// @param context   what puts it in context, as its readers see it
public record ItemText(
        ItemRecord item,
        List<PublicId> path,
        List<SegmentRecord> segments,
        Map<UUID, List<TextInLanguage>> approved,
        List<LinkedAuthority> links,
        Map<UUID, List<String>> mentions,
        boolean scanned,
        ItemContext context) {
    public ItemText {
        path = List.copyOf(path);
        segments = List.copyOf(segments);
        approved = Map.copyOf(approved);
        links = List.copyOf(links);
        mentions = Map.copyOf(mentions);
    }

    List<TextInLanguage> translations(UUID unit) {
        return approved.getOrDefault(unit, List.of());
    }

    List<String> mentioned(UUID segment) {
        return mentions.getOrDefault(segment, List.of());
    }
}
