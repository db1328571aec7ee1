package org.atmina.inspect.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The one mapper of both halves. It needs no Jackson module, so that a caller with databind alone can use this jar.
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, new AsText<>(Duration.class))
                    .addSerializer(Path.class, new AsText<>(Path.class))
                    .addDeserializer(Duration.class, new FromText<>(Duration.class, Duration::parse))
                    .addDeserializer(Path.class, new FromText<>(Path.class, Path::of)))
            .build();

    private Json() {}

    private static final class AsText<T> extends StdSerializer<T> {
        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private interface Parse<T> {
        T parse(String text);
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Parse<T> parse;

        FromText(Class<T> type, Parse<T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.parse(json.getText());
        }
    }
}
