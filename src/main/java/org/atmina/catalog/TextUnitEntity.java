package org.atmina.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "text_unit")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TextUnitEntity {
    @Id
    UUID id;

    @Column(name = "item_id", updatable = false)
    @Nullable
    UUID itemId;

    @Column(name = "collection_id", updatable = false)
    @Nullable
    UUID collectionId;

    @Column(name = "authority_id")
    @Nullable
    UUID authorityId;

    @Column(updatable = false)
    String role;

    @Column(name = "segment_id", updatable = false)
    @Nullable
    UUID segmentId;

    @Column(name = "source_language")
    String sourceLanguage;

    @Column(name = "source_text")
    String sourceText;

    @Column(name = "source_hash")
    String sourceHash;

    @Column(name = "same_meaning")
    String[] sameMeaning = {};

    @Nullable
    String reason;

    @Nullable
    String note;

    @Column(name = "updated_by")
    String updatedBy;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    void word(LanguageTag language, String text) {
        sourceLanguage = language.value();
        sourceText = text;
        sourceHash = Sha256.of(text);
    }

    TextUnitRecord record() {
        return new TextUnitRecord(
                id,
                itemId,
                collectionId,
                authorityId,
                Slug.of(TextRole.class, role),
                segmentId,
                LanguageTag.of(sourceLanguage),
                sourceText,
                new SourceHashes(sourceHash, Set.of(sameMeaning)),
                version);
    }
}
