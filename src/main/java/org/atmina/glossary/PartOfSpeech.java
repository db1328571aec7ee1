package org.atmina.glossary;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// The parts of speech that TBX-Basic knows.
public enum PartOfSpeech implements Slug {
    NOUN("noun"),
    VERB("verb"),
    ADJECTIVE("adjective"),
    ADVERB("adverb"),
    OTHER("other");

    private final String slug;

    PartOfSpeech(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
