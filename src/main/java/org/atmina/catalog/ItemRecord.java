package org.atmina.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Visibility;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// All facts of an item, as they were when it was read. Its files, pages and text are asked for by its id.
///
/// @param fields the descriptive texts; an item always has a title
/// @param version grows with each change of the item or of its descriptive texts
public record ItemRecord(
        UUID id,
        PublicId name,
        UUID collectionId,
        Facts facts,
        Access access,
        Map<TextRole, TextUnitRecord> fields,
        Times times,
        long version) {
    /// What has no language.
    ///
    /// @param identifier the archive's own reference code, unique within the collection
    /// @param languages of the source, the main one first; none where nobody has said
    /// @param rights a URI of rightsstatements.org or Creative Commons
    public record Facts(
            @Nullable String identifier,
            ItemLevel level,
            ItemType type,
            List<LanguageTag> languages,
            @Nullable ItemDate date,
            @Nullable String rights,
            List<AgentLink> agents) {
        public Facts {
            languages = List.copyOf(languages);
            agents = List.copyOf(agents);
        }
    }

    /// What decides who may see it.
    ///
    /// @param previewWidth how wide a picture everybody may see in viewers; null where nobody has allowed one
    /// @param withdrawal when and why, for a withdrawn item only
    public record Access(
            ItemState state,
            ItemVisibility visibility,
            @Nullable LocalDate embargoUntil,
            @Nullable Integer previewWidth,
            @Nullable Withdrawal withdrawal) {}

    /// What the tombstone says.
    public record Withdrawal(Instant at, @Nullable String reason) {}

    /// @param publishedAt the first publication; null before it
    public record Times(
            String createdBy,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant publishedAt) {}

    public ItemRecord {
        fields = Map.copyOf(fields);
    }

    public TextUnitRecord title() {
        return Objects.requireNonNull(fields.get(TextRole.TITLE), "An item without a title");
    }

    public Optional<TextUnitRecord> description() {
        return Optional.ofNullable(fields.get(TextRole.DESCRIPTION));
    }

    /// What [Visibility] decides about.
    public Visibility.Subject subject() {
        return new Visibility.Subject(access.state().slug(), access.visibility().slug(), access.embargoUntil());
    }
}
