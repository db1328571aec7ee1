package org.atmina.catalog.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.AgentLink;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.DateCalendar;
import org.atmina.catalog.ItemDate;
import org.atmina.catalog.ItemLevel;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.ItemState;
import org.atmina.catalog.ItemType;
import org.atmina.catalog.ItemVisibility;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.context.ContextView;
import org.atmina.catalog.context.RemarksView;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An item as it is sent.
@Schema(name = "Item")
record ItemView(
        @JsonUnwrapped Head head,
        @JsonUnwrapped Facts facts,
        @JsonUnwrapped Contents contents,
        @JsonUnwrapped Times times,

        @Schema(description = "How far it is translated, by language")
        Map<String, Coverage> translations,

        ContextView context,
        long version) {
    /// What lists show, too.
    @Schema(name = "ItemSummary")
    record Head(
            @Schema(implementation = String.class) PublicId id,
            String ark,
            @Nullable String identifier,
            CollectionLink collection,
            ItemLevel level,
            ItemType type,
            ItemState state,
            ItemVisibility visibility,
            @Nullable LocalDate embargoUntil,

            @Schema(type = SchemaType.ARRAY, implementation = String.class)
            List<LanguageTag> languages,

            @Nullable Dated date,
            ShownText title,
            @Nullable ShownText description,

            @Schema(description = "Its authenticity and advisories about its content, where any are stated") @Nullable
            RemarksView remarks) {}

    record Facts(
            @Schema(description = "How wide a picture everybody may see in viewers") @Nullable
            Integer previewWidth,

            @Nullable String rights,

            @Schema(
                    description =
                            "What the rights mean, in the reader's language; absent for what we have no words for")
            @Nullable
            String rightsLabel,

            List<Agent> agents,
            UUID titleUnit,
            @Nullable UUID descriptionUnit) {}

    record Contents(List<FileView> files, long pageCount, List<PageView> pages) {}

    /// @param name as this reader gets to know it, in that language
    record Agent(
            AgentRole role,
            String name,
            @Schema(implementation = String.class) LanguageTag language,
            AuthorityKind kind,
            @Schema(implementation = String.class) PublicId authority) {
        static Agent of(AgentLink agent, ReaderLanguages languages) {
            var label = agent.name(languages);
            return new Agent(agent.role(), label.text(), label.language(), agent.kind(), agent.authority());
        }
    }

    /// @param edtf as it was typed; absent where only the wording is known
    record Dated(
            @Nullable String edtf,
            @Nullable String asWritten,
            @Nullable DateCalendar calendar,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {
        static @Nullable Dated of(@Nullable ItemDate date) {
            if (date == null) {
                return null;
            }
            var edtf = date.edtf();
            return edtf == null
                    ? new Dated(null, date.asWritten(), date.calendar(), null, null)
                    : new Dated(edtf.text(), date.asWritten(), date.calendar(), edtf.earliest(), edtf.latest());
        }
    }

    /// How many of the item's text units stand where in one language.
    record Coverage(int approved, int stale, int inProgress, long total) {}

    record Times(
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason) {
        static Times of(ItemRecord item) {
            var times = item.times();
            var withdrawal = item.access().withdrawal();
            return new Times(
                    times.createdAt(),
                    times.updatedAt(),
                    times.publishedAt(),
                    withdrawal == null ? null : withdrawal.at(),
                    withdrawal == null ? null : withdrawal.reason());
        }
    }
}
