package org.atmina.catalog.steward;

import java.util.Map;
import java.util.TreeMap;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A steward as it is sent.
///
/// @param name as this reader gets to know it
/// @param language of the name
/// @param names what it calls itself, by language
@Schema(name = "Steward")
public record StewardView(
        String slug,
        String name,
        @Schema(implementation = String.class) LanguageTag language,
        Map<String, String> names,
        @Nullable String url,
        long version) {
    public static StewardView of(Steward steward, ReaderLanguages languages) {
        var shown = steward.name(languages).wording();
        var names = new TreeMap<String, String>();
        steward.names().forEach(name -> names.put(name.language().value(), name.text()));
        return new StewardView(steward.slug(), shown.text(), shown.language(), names, steward.url(), steward.version());
    }
}
