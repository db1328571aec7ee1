package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the viewer shows: a page of an item, or only why it shows none and a field for something else.
///
/// @param notice why it does not show what was asked for; null where nothing is wrong
/// @param asked  what was asked for, as it goes into the field
record ViewerView(
        @Nullable String notice,
        @Nullable String asked,
        @Nullable Shown shown) {
    /// A page of an item.
    ///
    /// @param warning  that the item is a known forgery or disputed; null where neither is said
    /// @param state    for the element that shows it: the state as viewers send it to each other
    /// @param service  the path of the image service; nothing of the viewer leaves this host
    /// @param region   the part of it that is meant, `x,y,width,height`; null where all of it is
    /// @param share    the address that opens the same in this viewer
    /// @param published the address of the state, for other viewers
    /// @param scan     the page that shows its text; null for a page that was typeset from a text
    record Shown(
            List<Crumb> path,
            Wording title,
            @Nullable String warning,
            String item,
            String state,
            String canvas,
            String manifest,
            String service,
            String picture,
            int width,
            int height,
            @Nullable String region,
            int ordinal,
            int total,
            @Nullable String previous,
            @Nullable String next,
            String share,
            String published,
            @Nullable String scan) {}
}
