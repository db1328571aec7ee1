package org.atmina.iiif.presentation.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.atmina.iiif.LanguageMap;
import org.jspecify.annotations.Nullable;

/// Writes the members of an object; what says nothing is left out.
final class Members {
    private final JsonGenerator json;

    Members(JsonGenerator json) {
        this.json = json;
    }

    /// Writes one value.
    interface Write<T> {
        void write(T value) throws IOException;
    }

    /// Writes what belongs between braces.
    interface Inside {
        void write() throws IOException;
    }

    void object(Inside members) throws IOException {
        json.writeStartObject();
        members.write();
        json.writeEndObject();
    }

    void object(String name, Inside members) throws IOException {
        json.writeFieldName(name);
        object(members);
    }

    void array(String name, Inside values) throws IOException {
        json.writeArrayFieldStart(name);
        values.write();
        json.writeEndArray();
    }

    void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    void number(String name, @Nullable Integer value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    void texts(String name, Collection<String> values) throws IOException {
        list(name, values, json::writeString);
    }

    /// An array, or nothing where there is nothing to list.
    <T> void list(String name, Collection<T> values, Write<T> each) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (var value : values) {
                each.write(value);
            }
            json.writeEndArray();
        }
    }

    void wordings(String name, @Nullable LanguageMap map) throws IOException {
        if (map != null) {
            json.writeFieldName(name);
            map.write(json);
        }
    }

    /// As [#wordings], where readers may take what looks like HTML for HTML.
    void plainWordings(String name, @Nullable LanguageMap map) throws IOException {
        if (map != null) {
            json.writeFieldName(name);
            PlainText.of(map).write(json);
        }
    }

    /// Something that is described as another API wants it.
    void value(String name, Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case LanguageMap map -> map.write(json);
            case Map<?, ?> map ->
                object(() -> {
                    for (var entry : map.entrySet()) {
                        value(entry.getKey().toString(), entry.getValue());
                    }
                });
            case Collection<?> values -> {
                json.writeStartArray();
                for (var each : values) {
                    value(each);
                }
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
