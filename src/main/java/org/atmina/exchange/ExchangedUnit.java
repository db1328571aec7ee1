package org.atmina.exchange;

import java.util.UUID;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.TextInLanguage.Status;
import org.atmina.translation.Revision;
import org.jspecify.annotations.Nullable;

/// A text unit on its way to a translator: its source, where it stands, and how far it is in the language that was
/// asked for.
///
/// @param place null for what describes an item or a collection, and for the note on an authority
/// @param revision the latest one; null where nobody has begun
public record ExchangedUnit(
        TextUnitRecord unit,
        @Nullable Place place,
        @Nullable Revision revision) {
    /// Where a segment stands in its item.
    ///
    /// @param kind `paragraph`, `heading` ...
    /// @param page null where the text flows
    /// @param sequence reading order within the text of the file or page
    public record Place(
            String kind, int filePosition, @Nullable Integer page, int sequence) {}

    /// The item, collection or authority that it belongs to.
    public UUID owner() {
        return TextUnitRecord.ownerOf(unit.itemId(), unit.collectionId(), unit.authorityId());
    }

    /// The revision that a translator begins with; 0 where there is none.
    public int base() {
        return revision == null ? 0 : revision.revision();
    }

    /// The wording that a translator begins with; empty where there is none.
    public String wording() {
        return revision == null ? "" : revision.text();
    }

    /// How the latest revision stands; null where there is none.
    public @Nullable Status standing() {
        return revision == null ? null : revision.standing(unit.hashes());
    }
}
