package org.atmina.catalog;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Optional;
import org.atmina.catalog.authority.AuthorityName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person, organisation, place ... and what it is to the item.
@Schema(description = "Who is meant is said by the identifier of an authority or by a name; the identifier wins")
public record AgentForm(
        @NotNull AgentRole role,

        @Nullable
        @Size(max = AuthorityName.LONGEST)
        @Pattern(regexp = AuthorityName.VISIBLE)
        @Schema(description = "A preferred name of an authority; where there is none of this name and kind, it is made")
        String name,

        @Schema(
                description = "What the name names. Where absent: creators and contributors are persons, places are"
                        + " places, events are events, subjects are terms")
        @Nullable
        AuthorityKind kind,

        @Nullable @Schema(implementation = String.class, description = "Public identifier of the authority")
        PublicId authority) {
    /// The name, where one was given that is not blank.
    public Optional<String> givenName() {
        return Optional.ofNullable(name)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .filter(text -> !text.isEmpty());
    }

    public AuthorityKind kindOrUsual() {
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
