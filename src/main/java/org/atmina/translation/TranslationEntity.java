package org.atmina.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.atmina.catalog.steward.Steward;
import org.jspecify.annotations.NullUnmarked;

/// A text unit in one other language: which revision is the latest, and which one readers see.
@Entity
@Table(name = "translation")
@NullUnmarked
class TranslationEntity {
    @Id
    UUID id;

    @Column(name = "unit_id", updatable = false)
    UUID unit;

    @Column(updatable = false)
    String language;

    /// Whose wording it is: the slug of an organisation, or [Steward#ARCHIVE].
    @Column(updatable = false)
    String steward = Steward.ARCHIVE;

    @Column(name = "latest_revision")
    int latestRevision;

    @Column(name = "approved_revision")
    Integer approvedRevision;

    @Version
    long version;
}
