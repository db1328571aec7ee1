package org.atmina.catalog.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.atmina.catalog.AuthorityKind;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that is said about an authority. Two forms that say the same are equal, in whatever order they say it.
///
/// @param existence when a person or family lived, an organisation existed, an event happened
/// @param notes what tells it from others, by language; each is written in its language, none is a translation
@Schema(description = "What is said about an authority by curators")
public record AuthorityForm(
        @NotNull AuthorityKind kind,

        @NotEmpty @Size(max = MOST_NAMES) List<@NotNull @Valid AuthorityName> names,

        @Size(max = 50) @Schema(description = "The same thing elsewhere: Wikidata, VIAF, GeoNames ...")
        List<@NotNull @Size(max = 500) @Pattern(regexp = URI) String> uris,

        @Nullable @Size(max = 200) @Schema(description = "EDTF", examples = "1867-12-05/1935-05-12")
        String existence,

        @Nullable @Valid Coordinates coordinates,

        @Size(max = 50) @Schema(description = "A short note by language (BCP 47)")
        Map<LanguageTag, @NotBlank @Size(max = 2000) String> notes) {
    public static final int MOST_NAMES = 500;
    /// An absolute web address without spaces.
    public static final String URI = "https?://[^\\s\"<>\\\\^`{|}]+";

    /// What may be left out gets its usual value, and everything its usual order.
    public AuthorityForm {
        names = Objects.requireNonNullElse(names, List.<AuthorityName>of()).stream()
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        uris = Objects.requireNonNullElse(uris, List.<String>of()).stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .sorted()
                .distinct()
                .toList();
        existence = existence == null || existence.isBlank() ? null : existence.strip();
        notes = Collections.unmodifiableMap(
                new TreeMap<>(Objects.requireNonNullElse(notes, Map.<LanguageTag, String>of())));
    }

    /// What is said of an authority before anything is.
    static AuthorityForm nothing(AuthorityKind kind) {
        return new AuthorityForm(kind, List.of(), List.of(), null, null, Map.of());
    }
}
