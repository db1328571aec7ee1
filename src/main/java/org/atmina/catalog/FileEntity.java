package org.atmina.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "item_file")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class FileEntity {
    @Id
    UUID id;

    @Column(name = "item_id", updatable = false)
    UUID itemId;

    int position;

    String name;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "size_in_bytes", updatable = false)
    long size;

    @Column(updatable = false)
    String sha512;

    @Column(name = "vault_path")
    @Nullable
    String vaultPath;

    String state;

    @Nullable
    String outcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] flags;

    @Nullable
    String language;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Formula("(select count(*) from page p where p.file_id = id)")
    int pages;

    FileRecord record() {
        return new FileRecord(
                id,
                itemId,
                position,
                name,
                new FileRecord.Content(mediaType, size, sha512, vaultPath),
                new FileRecord.Standing(Slug.of(FileState.class, state), outcome, List.of(flags)),
                language == null ? null : LanguageTag.of(language),
                pages);
    }
}
