package dev.patchbay.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.Optional;

/**
 * One question of a batch.
 *
 * @param id whatever JSON value the line has, to be given back with the answer
 * @param file empty when the line names none
 */
record QuestionLine(JsonNode id, String question, Optional<String> file) {

    /** A line whose question cannot be asked; {@code id} and {@code question} are what could be read of it. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient JsonNode id;
        private final transient Failure failure;

        private Unreadable(JsonNode id, String detail) {
            super(detail);
            this.id = id;
            this.failure = new Failure(ErrorCode.INVALID_REQUEST, detail);
        }

        JsonNode id() {
            return id;
        }

        Failure failure() {
            return failure;
        }
    }

    static QuestionLine parse(String line) throws Unreadable {
        JsonNode read = tree(line);
        JsonNode id = read.path("id").isMissingNode() ? NullNode.getInstance() : read.path("id");
        String question = read.path("question").asText("").strip();
        if (question.isEmpty()) {
            throw new Unreadable(id, "The line has no \"question\".");
        }
        return new QuestionLine(
                id, question, Optional.of(read.path("file").asText("")).filter(name -> !name.isBlank()));
    }

    private static JsonNode tree(String line) throws Unreadable {
        try {
            JsonNode read = WireJson.mapper().readTree(line);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(NullNode.getInstance(), "The line is not JSON: " + e.getOriginalMessage() + ".");
        }
        throw new Unreadable(NullNode.getInstance(), "The line is not a JSON object.");
    }
}
