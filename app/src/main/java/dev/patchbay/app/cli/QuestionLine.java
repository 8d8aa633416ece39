package dev.patchbay.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
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

    /** One object and nothing behind it; numbers stay exact. */
    private static final ObjectReader LINE = WireJson.mapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Digits; "1e999999999" is short as it stands and takes all memory when it is written out. */
    private static final int LONGEST_NUMBER = 1_000;

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
        if (id.isBigDecimal() && Math.abs(id.decimalValue().scale()) > LONGEST_NUMBER) {
            throw new Unreadable(NullNode.getInstance(), "The line's \"id\" is a number too long to be given back.");
        }
        Optional<String> question = text(read, "question", id);
        if (question.isEmpty()) {
            throw new Unreadable(id, "The line has no \"question\".");
        }
        return new QuestionLine(id, question.get(), text(read, "file", id));
    }

    /** Empty where the field is missing, null or blank. */
    private static Optional<String> text(JsonNode line, String field, JsonNode id) throws Unreadable {
        JsonNode value = line.path(field);
        if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
            throw new Unreadable(id, "The line's \"" + field + "\" is not a text.");
        }
        return Optional.of(value.asText("").strip()).filter(text -> !text.isEmpty() && value.isTextual());
    }

    private static JsonNode tree(String line) throws Unreadable {
        try {
            JsonNode read = LINE.readTree(line);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(NullNode.getInstance(), "The line is not JSON: " + e.getOriginalMessage() + ".");
        }
        throw new Unreadable(NullNode.getInstance(), "The line is not a JSON object.");
    }
}
