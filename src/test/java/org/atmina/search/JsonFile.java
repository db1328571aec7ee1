package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpSerializable;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.atmina.search.index.DocumentJson;

/// Whole JSON files beside the tests, and the comparison with them.
public final class JsonFile {
    private static final ObjectMapper JSON = DocumentJson.MAPPER;

    private JsonFile() {}

    public static InputStream open(String name) {
        return Objects.requireNonNull(JsonFile.class.getResourceAsStream("/search-cases/" + name + ".json"), name);
    }

    public static void assertSame(String name, Object actual) {
        var tree = JSON.valueToTree(actual);
        assertThat(pretty(tree)).isEqualTo(pretty(read(name)));
    }

    public static void assertSame(String name, JsonpSerializable actual) {
        var text = new StringWriter();
        var mapper = new JacksonJsonpMapper(JSON);
        try (var generator = mapper.jsonProvider().createGenerator(text)) {
            actual.serialize(generator, mapper);
        }
        try {
            assertThat(pretty(JSON.readTree(text.toString()))).isEqualTo(pretty(read(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String name) {
        try (var in = open(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(JsonNode node) {
        return node.toPrettyString();
    }
}
