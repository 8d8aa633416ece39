package dev.patchbay.bus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Records as JSON, for the wire and for the database: times as ISO 8601, numbers exact, unknown fields ignored so
 * that an older node reads what a newer one writes.
 */
public final class WireJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(buffers())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private WireJson() {}

    /** The one mapper; it must not be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write} wrote, by this version or another. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a list or another generic type. */
    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a record of a sealed family is called in its JSON. */
    public static String typeOf(Object value) {
        return MAPPER.valueToTree(value).path("type").asText();
    }

    private static SimpleModule buffers() {
        return new SimpleModule()
                .addSerializer(Buffer.class, new BufferSerializer())
                .addDeserializer(Buffer.class, new BufferDeserializer());
    }

    private static final class BufferSerializer extends StdSerializer<Buffer> {
        BufferSerializer() {
            super(Buffer.class);
        }

        @Override
        public void serialize(Buffer value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeBinary(value.getBytes());
        }
    }

    private static final class BufferDeserializer extends StdDeserializer<Buffer> {
        BufferDeserializer() {
            super(Buffer.class);
        }

        @Override
        public Buffer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Buffer.buffer(parser.getBinaryValue());
        }
    }
}
