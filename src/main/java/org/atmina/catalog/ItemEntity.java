package org.atmina.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "item")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ItemEntity {
    @Id
    UUID id;

    @Column(updatable = false)
    String name;

    @Column(name = "collection_id")
    UUID collectionId;

    @Nullable
    String identifier;

    String level;

    String type;

    String state;

    String visibility;

    @Column(name = "embargo_until")
    @Nullable
    LocalDate embargoUntil;

    @Column(name = "preview_width")
    @Nullable
    Integer previewWidth;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] languages;

    @Column(name = "date_edtf")
    @Nullable
    String dateEdtf;

    @Column(name = "date_as_written")
    @Nullable
    String dateAsWritten;

    @Column(name = "date_calendar")
    @Nullable
    String dateCalendar;

    @Column(name = "date_earliest")
    @Nullable
    LocalDate dateEarliest;

    @Column(name = "date_latest")
    @Nullable
    LocalDate dateLatest;

    @Nullable
    String rights;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    @Nullable
    String withdrawnReason;

    @Version
    long version;

    ItemState state() {
        return Slug.of(ItemState.class, state);
    }

    ItemRecord record(Map<TextRole, TextUnitRecord> fields, List<AgentLink> agents) {
        var facts = new ItemRecord.Facts(
                identifier,
                Slug.of(ItemLevel.class, level),
                Slug.of(ItemType.class, type),
                Arrays.stream(languages).map(LanguageTag::of).toList(),
                date(),
                rights,
                agents);
        var access = new ItemRecord.Access(
                state(),
                Slug.of(ItemVisibility.class, visibility),
                embargoUntil,
                previewWidth,
                withdrawnAt == null ? null : new ItemRecord.Withdrawal(withdrawnAt, withdrawnReason));
        var times = new ItemRecord.Times(createdBy, createdAt, updatedAt, publishedAt);
        return new ItemRecord(id, new PublicId(name), collectionId, facts, access, fields, times, version);
    }

    private @Nullable ItemDate date() {
        if (dateEdtf == null && dateAsWritten == null) {
            return null;
        }
        return new ItemDate(
                dateEdtf == null ? null : new EdtfDate(dateEdtf, dateEarliest, dateLatest),
                dateAsWritten,
                dateCalendar == null ? null : Slug.of(DateCalendar.class, dateCalendar));
    }
}
