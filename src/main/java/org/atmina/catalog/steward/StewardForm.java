package org.atmina.catalog.steward;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.atmina.catalog.authority.AuthorityForm;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said about a steward.
///
/// @param version the one that was on the screen; null for a steward that is new
@Schema(name = "StewardForm")
public record StewardForm(
        @NotEmpty
        @NotNull
        @Size(max = 50)
        @Schema(
                description = "What it calls itself, by language (BCP 47)",
                examples = "{\"en\": \"Council of the Diaspora\"}")
        Map<LanguageTag, @NotBlank @Size(max = 300) String> names,

        @Nullable @Size(max = 500) @Pattern(regexp = AuthorityForm.URI)
        String url,

        @Nullable Long version) {}
