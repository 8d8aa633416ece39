package dev.patchbay.bus;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The one codec of the event bus. On the same node a record is passed as it is, being immutable; to another node it
 * goes as its wire name and its JSON.
 */
final class RecordCodec implements MessageCodec<Record, Record> {

    static final String NAME = "patchbay.record";

    @Override
    public void encodeToWire(Buffer buffer, Record message) {
        try {
            byte[] name = WireNames.of(message.getClass()).getBytes(StandardCharsets.UTF_8);
            byte[] json = WireJson.mapper().writeValueAsBytes(message);
            buffer.appendInt(name.length)
                    .appendBytes(name)
                    .appendInt(json.length)
                    .appendBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Record decodeFromWire(int start, Buffer buffer) {
        int nameLength = buffer.getInt(start);
        int nameStart = start + Integer.BYTES;
        int jsonStart = nameStart + nameLength + Integer.BYTES;
        int jsonLength = buffer.getInt(nameStart + nameLength);
        String name = buffer.getString(nameStart, nameStart + nameLength);
        try {
            return WireJson.mapper()
                    .readValue(buffer.getBytes(jsonStart, jsonStart + jsonLength), WireNames.type(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Record transform(Record message) {
        return message;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
