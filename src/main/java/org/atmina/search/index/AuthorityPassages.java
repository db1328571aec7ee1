package org.atmina.search.index;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.TextInLanguage;

/// The names of an authority as passages of an item that is linked to it: so a hit can say that it was found by a name
/// it is described by.
final class AuthorityPassages {
    /// No authority has more; a list without end must not become passages without end.
    private static final int MOST_NAMES = 60;

    private AuthorityPassages() {}

    static void add(List<PassageDocument> all, ItemText text, long revision, LinkedAuthority authority, int order) {
        var unit = unit(text, authority);
        authority.names().stream()
                .limit(MOST_NAMES)
                .map(name -> passage(text, revision, authority, unit, order, name))
                .forEach(all::add);
    }

    private static PassageDocument passage(
            ItemText text, long revision, LinkedAuthority authority, UUID unit, int order, TextInLanguage name) {
        return new PassageDocument(
                text.item().id(),
                List.of(),
                revision,
                Documents.access(text),
                unit,
                authority.role().slug(),
                authority.kind().slug(),
                "metadata",
                name.language().value(),
                false,
                null,
                null,
                null,
                order,
                null,
                null,
                null,
                null,
                List.of(authority.name().value()),
                name.text(),
                Map.of(Fields.of(name.language()), name.text()));
    }

    /// One for the authority in this item: of its names one is shown.
    private static UUID unit(ItemText text, LinkedAuthority authority) {
        var of = text.item().id() + " " + authority.role().slug() + " " + authority.name();
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
