package org.atmina.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person, organisation, place ... by name, and what it is to the item.
public record AgentForm(
        @NotNull AgentRole role,

        @NotBlank @Size(max = 500) String name,

        @Schema(
                description = "What the name names. Where absent: creators and contributors are persons, places are"
                        + " places, events are events, subjects are terms")
        @Nullable
        AuthorityKind kind) {
    AuthorityKind kindOrUsual() {
        if (kind != null) {
            return kind;
        }
        return switch (role) {
            case CREATOR, CONTRIBUTOR -> AuthorityKind.PERSON;
            case SUBJECT -> AuthorityKind.TERM;
            case PLACE -> AuthorityKind.PLACE;
            case EVENT -> AuthorityKind.EVENT;
        };
    }
}
