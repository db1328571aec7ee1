package org.atmina.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.jspecify.annotations.NullUnmarked;

/// A revision as the table keeps it; the database itself refuses to change its wording.
@Entity
@Table(name = "translation_revision")
@NullUnmarked
class RevisionEntity {
    @Embeddable
    record Key(@Column(name = "translation_id") UUID translation, int revision) {}

    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String text;

    String status;

    @Column(updatable = false)
    String origin;

    @Column(name = "pivot_language", updatable = false)
    String pivotLanguage;

    @Column(updatable = false)
    String note;

    @Column(name = "source_hash", updatable = false)
    String sourceHash;

    @Column(updatable = false)
    String author;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "submitted_at")
    Instant submittedAt;

    String reviewer;

    @Column(name = "reviewed_at")
    Instant reviewedAt;

    @Column(name = "review_note")
    String reviewNote;

    boolean stands(TranslationStatus wanted) {
        return wanted.slug().equals(status);
    }

    boolean saysOfItsMaking(Revision.Making said) {
        var pivot = said.pivotLanguage() == null ? null : said.pivotLanguage().value();
        return Objects.equals(pivot, pivotLanguage) && Objects.equals(said.note(), note);
    }

    Revision of(TranslationEntity translation) {
        return new Revision(
                translation.unit,
                LanguageTag.of(translation.language),
                translation.steward,
                key.revision(),
                text,
                Origin.of(origin),
                sourceHash,
                new Revision.Making(pivotLanguage == null ? null : LanguageTag.of(pivotLanguage), note),
                new Revision.Review(TranslationStatus.of(status), author, createdAt, reviewer, reviewedAt, reviewNote));
    }
}
