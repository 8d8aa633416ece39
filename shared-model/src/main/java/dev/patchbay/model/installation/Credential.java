package dev.patchbay.model.installation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Something secret on its way between an adapter and the store; never printed. */
public record Credential(@JsonValue String reveal) {

    @JsonCreator
    public Credential {}

    @Override
    public String toString() {
        return "***";
    }
}
