package org.atmina.catalog.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.authority.AuthorityName;
import org.atmina.catalog.authority.AuthorityRecord;
import org.atmina.catalog.authority.Coordinates;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An authority as it is sent.
///
/// @param note in the caller's language, written in it or translated into it; absent where there is none
/// @param noteUnits where the notes are translated, by the language in which each is written
/// @param items how many items that the caller sees link to it
@Schema(name = "Authority")
record AuthorityView(@JsonUnwrapped Head head, @Nullable ShownText note, Map<LanguageTag, UUID> noteUnits, long items) {
    /// What lists show, too.
    ///
    /// @param key by which files of names know it
    /// @param curated somebody has described it; else it is only named on the form of an item so far
    @Schema(name = "AuthoritySummary")
    record Head(
            @Schema(implementation = String.class) PublicId id,
            AuthorityKind kind,

            @Schema(description = "The preferred name in the caller's language where there is one")
            ShownName label,

            List<AuthorityName> names,
            List<String> uris,
            @Nullable String existence,
            @Nullable Coordinates coordinates,

            @Schema(description = "By language (BCP 47)") Map<LanguageTag, String> notes,

            @Nullable String key,
            boolean curated,
            Instant createdAt,
            Instant updatedAt,
            long version) {
        static Head of(AuthorityRecord authority, ReaderLanguages languages) {
            var said = authority.said();
            return new Head(
                    authority.name(),
                    said.kind(),
                    ShownName.of(authority.label(languages)),
                    said.names(),
                    said.uris(),
                    said.existence(),
                    said.coordinates(),
                    said.notes(),
                    authority.standing().key(),
                    authority.standing().curated(),
                    authority.times().createdAt(),
                    authority.times().updatedAt(),
                    authority.version());
        }
    }
}
