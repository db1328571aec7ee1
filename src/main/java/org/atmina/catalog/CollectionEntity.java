package org.atmina.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "collection")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CollectionEntity {
    @Id
    UUID id;

    @Column(updatable = false)
    String name;

    String identifier;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    String level;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    CollectionRecord record(Map<TextRole, TextUnitRecord> fields) {
        return new CollectionRecord(
                id,
                new PublicId(name),
                identifier,
                parentId,
                Slug.of(CollectionLevel.class, level),
                fields,
                new CollectionRecord.Times(createdBy, createdAt, updatedAt),
                version);
    }
}
