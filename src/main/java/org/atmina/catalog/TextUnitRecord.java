package org.atmina.catalog;

import java.util.Objects;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// One translatable piece: a field of an item or collection, a segment of a source text, or the note on an authority.
///
/// @param itemId the item it belongs to; null where it belongs to a collection
/// @param collectionId the collection whose field it is; null for all that belongs to an item
/// @param authorityId the authority whose note it is; null for all that belongs to an item or a collection
/// @param segmentId the segment whose wording it is; null for descriptive fields
/// @param hashes name the source wordings whose translations are not out of date
public record TextUnitRecord(
        UUID id,
        @Nullable UUID itemId,
        @Nullable UUID collectionId,
        @Nullable UUID authorityId,
        TextRole role,
        @Nullable UUID segmentId,
        LanguageTag sourceLanguage,
        String sourceText,
        SourceHashes hashes,
        long version) {
    /// A unit of an item or a collection.
    public TextUnitRecord(
            UUID id,
            @Nullable UUID itemId,
            @Nullable UUID collectionId,
            TextRole role,
            @Nullable UUID segmentId,
            LanguageTag sourceLanguage,
            String sourceText,
            SourceHashes hashes,
            long version) {
        this(id, itemId, collectionId, null, role, segmentId, sourceLanguage, sourceText, hashes, version);
    }

    /// What a text belongs to: the item, else the collection, else the authority; one of them is there.
    public static UUID ownerOf(@Nullable UUID item, @Nullable UUID collection, @Nullable UUID authority) {
        var described = collection == null ? authority : collection;
        return item == null ? Objects.requireNonNull(described) : item;
    }

    /// Names the present source wording.
    public String sourceHash() {
        return hashes.present();
    }

    /// The source wording, labelled as such.
    public TextInLanguage source() {
        return TextInLanguage.source(sourceText, sourceLanguage);
    }
}
