package org.atmina.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// Our own words in annotations, for what the standards have none: of what a wording is a translation, and whether its
/// source has changed since. They are mapped by a context of ours, which stands where its address says.
public final class Terms {
    public static final String TRANSLATION_OF = "translationOf";
    public static final String STANDING = "standing";

    private Terms() {}

    static void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        json.writeObjectFieldStart(TRANSLATION_OF);
        json.writeStringField("@id", "http://schema.org/translationOfWork");
        json.writeStringField("@type", "@id");
        json.writeEndObject();
        json.writeStringField(STANDING, "http://schema.org/creativeWorkStatus");
        json.writeEndObject();
        json.writeEndObject();
    }
}
