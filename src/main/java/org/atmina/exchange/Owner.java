package org.atmina.exchange;

import java.util.UUID;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.AuthorityRecord;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.ReaderLanguages;

/// What text units belong to.
///
/// @param title in its own language; of an authority, its name in English or in whichever language it has one
public record Owner(UUID id, Kind kind, PublicId name, String title) {
    /// What it is.
    public enum Kind {
        ITEM,
        COLLECTION,
        AUTHORITY
    }

    public static Owner of(ItemRecord item) {
        return new Owner(item.id(), Kind.ITEM, item.name(), item.title().sourceText());
    }

    public static Owner of(CollectionRecord collection) {
        return new Owner(
                collection.id(),
                Kind.COLLECTION,
                collection.name(),
                collection.title().sourceText());
    }

    public static Owner of(AuthorityRecord authority) {
        var label = authority.label(ReaderLanguages.of(InterfaceLanguage.EN.tag()));
        return new Owner(
                authority.id(),
                Kind.AUTHORITY,
                authority.name(),
                label.wording().text());
    }
}
