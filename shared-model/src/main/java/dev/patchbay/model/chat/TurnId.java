package dev.patchbay.model.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One attempt at answering a message; the next attempt at the same message is another turn. */
public record TurnId(@JsonValue UUID value) {

    @JsonCreator
    public TurnId {
        Objects.requireNonNull(value, "value");
    }

    public static TurnId random() {
        return new TurnId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
