package org.atmina.catalog;

import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// One translatable piece: a descriptive field of an item or collection, or a segment of a source text.
///
/// @param itemId the item it belongs to; null where it belongs to a collection
/// @param collectionId the collection whose field it is; null for all that belongs to an item
/// @param segmentId the segment whose wording it is; null for descriptive fields
/// @param hashes name the source wordings whose translations are not out of date
public record TextUnitRecord(
        UUID id,
        @Nullable UUID itemId,
        @Nullable UUID collectionId,
        TextRole role,
        @Nullable UUID segmentId,
        LanguageTag sourceLanguage,
        String sourceText,
        SourceHashes hashes,
        long version) {
    /// Names the present source wording.
    public String sourceHash() {
        return hashes.present();
    }

    /// The source wording, labelled as such.
    public TextInLanguage source() {
        return TextInLanguage.source(sourceText, sourceLanguage);
    }
}
