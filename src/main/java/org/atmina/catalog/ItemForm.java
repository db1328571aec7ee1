package org.atmina.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an archivist or curator says about an item; all that can be said at its creation and changed later.
@Schema(description = "What is said about an item by archivists and curators")
public record ItemForm(
        @NotNull @Schema(implementation = String.class, description = "Public identifier of the collection")
        PublicId collection,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = VISIBLE)
        @Schema(description = "The archive's own reference code, unique in the collection")
        String identifier,

        ItemLevel level,

        @NotNull ItemType type,

        @Size(max = 20)
        @Schema(type = SchemaType.ARRAY, implementation = String.class, description = "BCP 47, the main one first")
        List<@NotNull LanguageTag> languages,

        @Nullable @Size(max = 200) @Schema(description = "EDTF (level 1, or a set)", examples = "1939-08-23")
        String date,

        @Nullable @Size(max = 500) String dateAsWritten,

        @Nullable DateCalendar dateCalendar,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = RIGHTS)
        @Schema(description = "A URI of rightsstatements.org or creativecommons.org")
        String rights,

        ItemVisibility visibility,

        @Nullable LocalDate embargoUntil,

        @Nullable
        @Min(NARROWEST)
        @Max(WIDEST)
        @Schema(description = "How wide a picture everybody may see in viewers, of an item that is not for everybody")
        Integer previewWidth,

        @NotNull @Valid WrittenText title,

        @Nullable @Valid WrittenText description,

        @Size(max = 200) List<@NotNull @Valid AgentForm> agents) {
    static final int NARROWEST = 100;
    static final int WIDEST = 1000;
    static final String VISIBLE = "\\S(.*\\S)?";
    private static final String RIGHTS =
            "https?://(rightsstatements\\.org/vocab/|creativecommons\\.org/(licenses|publicdomain)/)[A-Za-z0-9./-]+";

    /// What may be left out gets its usual value here.
    public ItemForm {
        level = Objects.requireNonNullElse(level, ItemLevel.ITEM);
        visibility = Objects.requireNonNullElse(visibility, ItemVisibility.PUBLIC);
        languages = Objects.requireNonNullElse(languages, List.of());
        agents = Objects.requireNonNullElse(agents, List.of());
    }

    /// What is said about an item now.
    static ItemForm of(ItemRecord item, PublicId collection) {
        var facts = item.facts();
        var date = Optional.ofNullable(facts.date());
        return new ItemForm(
                collection,
                facts.identifier(),
                facts.level(),
                facts.type(),
                facts.languages(),
                date.map(ItemDate::edtf).map(EdtfDate::text).orElse(null),
                date.map(ItemDate::asWritten).orElse(null),
                date.map(ItemDate::calendar).orElse(null),
                facts.rights(),
                item.access().visibility(),
                item.access().embargoUntil(),
                item.access().previewWidth(),
                WrittenText.of(item.title()),
                item.description().map(WrittenText::of).orElse(null),
                facts.agents().stream()
                        .map(agent -> new AgentForm(agent.role(), agent.name(), agent.kind(), agent.authority()))
                        .toList());
    }
}
