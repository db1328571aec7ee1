package org.atmina.catalog.authority.mention;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an item links, for those who find it by that.
///
/// @param ofItem by its description or anywhere in its present text
/// @param ofSegments by confirmed mentions, by the id of the segment
public record LinkedAuthorities(List<LinkedAuthority> ofItem, Map<UUID, List<LinkedAuthority>> ofSegments) {
    public LinkedAuthorities {
        ofItem = List.copyOf(ofItem);
        ofSegments = Map.copyOf(ofSegments);
    }

    /// What one segment links.
    public List<LinkedAuthority> ofSegment(UUID segment) {
        return ofSegments.getOrDefault(segment, List.of());
    }
}
