package org.atmina.iiif.presentation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.atmina.language.InterfaceLanguage;

/// Who provides what viewers show.
@ConfigMapping(prefix = "atmina.provider")
public interface ProviderSettings {
    /// What the institution is called; in a language that is absent, the archive's own name stands.
    Names name();

    /// The institution's page; without it, the pages of the archive in each of the six languages.
    Optional<String> homepage();

    /// The picture that viewers show of the institution: a path on this archive, or an address elsewhere.
    @WithDefault("/favicon.svg")
    String logo();

    /// The media type of that picture.
    @WithDefault("image/svg+xml")
    String logoFormat();

    /// A name in each of the six languages.
    interface Names {
        Optional<String> en();

        Optional<String> et();

        Optional<String> lv();

        Optional<String> lt();

        Optional<String> pl();

        Optional<String> fi();

        default Optional<String> in(InterfaceLanguage language) {
            return switch (language) {
                case EN -> en();
                case ET -> et();
                case LV -> lv();
                case LT -> lt();
                case PL -> pl();
                case FI -> fi();
            };
        }
    }
}
