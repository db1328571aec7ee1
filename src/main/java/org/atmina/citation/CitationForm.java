package org.atmina.citation;

import java.util.Arrays;
import java.util.Optional;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;

/// A way of writing a citation down.
public enum CitationForm implements Slug {
    TEXT("text", "text/plain", "txt") {
        @Override
        public String write(Reference reference, LanguageTag language) {
            return PlainCitation.of(reference, language);
        }
    },
    BIBTEX("bibtex", "application/x-bibtex", "bib") {
        @Override
        public String write(Reference reference, LanguageTag language) {
            return BibTex.of(reference, language);
        }
    },
    RIS("ris", "application/x-research-info-systems", "ris") {
        @Override
        public String write(Reference reference, LanguageTag language) {
            return Ris.of(reference, language);
        }
    },
    CSL_JSON("csl-json", "application/vnd.citationstyles.csl+json", "json") {
        @Override
        public String write(Reference reference, LanguageTag language) {
            return CslJson.of(reference, language);
        }
    };

    private final String slug;
    private final String mediaType;
    private final String ending;

    CitationForm(String slug, String mediaType, String ending) {
        this.slug = slug;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /// @param language the one in which our own words are written
    public abstract String write(Reference reference, LanguageTag language);

    @Override
    public String slug() {
        return slug;
    }

    public String mediaType() {
        return mediaType;
    }

    /// How names of files in this form end.
    public String ending() {
        return ending;
    }

    /// @param mediaType without parameters
    public static Optional<CitationForm> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst();
    }
}
