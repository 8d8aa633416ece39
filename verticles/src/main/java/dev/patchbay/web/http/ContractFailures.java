package dev.patchbay.web.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the contract's validator refuses, so that its reader knows what to change. */
final class ContractFailures {

    private static final ObjectReader JSON =
            WireJson.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String UNKNOWN = "additionalProperties";
    private static final String MISSING = "required";

    /** They only say that something deeper is wrong, which says it itself. */
    private static final Set<String> FRAMES = Set.of("properties", "$ref", "items", "allOf", "anyOf", "oneOf");

    private ContractFailures() {}

    static Failure of(ValidatorException invalid, RoutingContext context) {
        if (invalid.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT) {
            return new Failure(ErrorCode.MEDIA_TYPE_UNSUPPORTED, invalid.getMessage() + ".", invalid);
        }
        return invalid instanceof SchemaValidationException schema
                ? new Failure(ErrorCode.INVALID_REQUEST, detail(schema, thing(context)), invalid)
                : unreadable(context, invalid)
                        .orElseGet(() -> new Failure(ErrorCode.INVALID_REQUEST, invalid.getMessage() + ".", invalid));
    }

    private static Optional<Failure> unreadable(RoutingContext context, ValidatorException invalid) {
        Buffer body = context.body().buffer();
        try {
            JSON.readTree(body == null ? "" : body.toString());
            return Optional.empty();
        } catch (JsonProcessingException broken) {
            return Optional.of(new Failure(
                    ErrorCode.BODY_UNREADABLE,
                    "The body is not JSON" + place(broken.getLocation()) + ": " + broken.getOriginalMessage() + ".",
                    invalid));
        }
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** All that is wrong with a body at once; of anything else the message names it. */
    private static String detail(SchemaValidationException invalid, String thing) {
        List<OutputUnit> errors =
                Optional.ofNullable(invalid.getOutputUnit().getErrors()).orElse(List.of());
        String sentences = Stream.of(unknown(errors, thing), missing(errors), wrong(errors))
                .flatMap(sentence -> sentence)
                .distinct()
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? invalid.getMessage() + "." : sentences;
    }

    /** A field that is known and wrong is refused as an additional one as well. */
    private static Stream<String> unknown(List<OutputUnit> errors, String thing) {
        Set<String> known = errors.stream()
                .filter(error -> keyword(error).equals("properties"))
                .map(OutputUnit::getInstanceLocation)
                .collect(Collectors.toSet());
        return errors.stream()
                .filter(error -> keyword(error).equals(UNKNOWN) && !known.contains(error.getInstanceLocation()))
                .map(error -> "\"" + field(error) + "\" is not a field of " + thing + ".");
    }

    private static Stream<String> missing(List<OutputUnit> errors) {
        return errors.stream().filter(error -> keyword(error).equals(MISSING)).map(error -> {
            String name = error.getError().replaceAll("(?s)^[^\"]*\"|\"[^\"]*$", "");
            return "\"" + (field(error).isEmpty() ? name : field(error) + "." + name) + "\" is missing.";
        });
    }

    private static Stream<String> wrong(List<OutputUnit> errors) {
        return errors.stream()
                .filter(error -> !field(error).isEmpty())
                .filter(error -> !Set.of(UNKNOWN, MISSING).contains(keyword(error)) && !FRAMES.contains(keyword(error)))
                .map(error -> field(error) + ": " + error.getError() + ".");
    }

    private static String keyword(OutputUnit error) {
        String location = error.getKeywordLocation();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Its way through the body, "escalation.reason"; empty for the body itself. */
    private static String field(OutputUnit error) {
        return error.getInstanceLocation().replaceFirst("^#/?", "").replace('/', '.');
    }

    private static String thing(RoutingContext context) {
        String path = context.request().path();
        return path.endsWith("/notes") ? "a note" : path.endsWith("/replies") ? "a reply" : "a ticket";
    }
}
