package org.atmina.site;

import org.atmina.catalog.RightsStatement;
import org.jspecify.annotations.Nullable;

/// What one may do with an item, as a label that can be read and a link that can be followed.
///
/// @param code the short name that is the same in all languages, such as `CC BY 4.0`; null where there is none
/// @param words what it means; the address itself where the archive has no words for it
/// @param link null where the address is none that a browser should follow
public record Rights(
        @Nullable String code, String words, @Nullable String link) {
    static Rights of(String uri, Words say) {
        return RightsStatement.of(uri)
                .map(known ->
                        new Rights(known.code(), known.words(say.language().tag()), uri))
                .orElseGet(() -> new Rights(null, uri, uri.startsWith("http") ? uri : null));
    }
}
