package dev.patchbay.web.api;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.web.http.Exchange;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.validation.ValidatedRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A request that holds to the contract, as the operations read it. */
final class ApiRequest {

    private final Exchange exchange;
    private final ValidatedRequest valid;

    ApiRequest(Exchange exchange) {
        this.exchange = exchange;
        this.valid = exchange.get(ValidatedRequest.class);
    }

    Caller caller() {
        return exchange.caller();
    }

    TicketNumber number() {
        return new TicketNumber(valid.getPathParameters().get("number").getInteger());
    }

    Optional<String> text(String parameter) {
        return Optional.ofNullable(valid.getQuery().get(parameter)).map(value -> value.getString());
    }

    Optional<Integer> integer(String parameter) {
        return Optional.ofNullable(valid.getQuery().get(parameter)).map(value -> value.getInteger());
    }

    Optional<Boolean> truth(String parameter) {
        return Optional.ofNullable(valid.getQuery().get(parameter)).map(value -> value.getBoolean());
    }

    <E extends Enum<E>> Optional<E> word(String parameter, Class<E> type) {
        return text(parameter).map(word -> constant(word, type));
    }

    /** What names this wish: the caller's own key, or one that no other request has. */
    String idempotencyKey() {
        return exchange.header("Idempotency-Key")
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** The version that {@code If-Match} names. */
    Optional<Integer> version() {
        return exchange.header("If-Match").map(tag -> Integer.valueOf(tag.replace("\"", "")));
    }

    <T> T body(Class<T> type) {
        return WireJson.read(valid.getBody().getJsonObject().encode(), type);
    }

    /** The fields that the body sends as null, to have them emptied (JSON merge patch, RFC 7396). */
    <E extends Enum<E>> Set<E> cleared(Class<E> fields) {
        JsonObject body = valid.getBody().getJsonObject();
        return body.fieldNames().stream()
                .filter(field -> body.getValue(field) == null)
                .map(field -> constant(field, fields))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A moment with its offset (RFC 3339). */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST,
                    "A time is written with its date and its offset, for example 2026-12-01T09:00:00Z.",
                    e);
        }
    }

    static <E extends Enum<E>> E constant(String word, Class<E> type) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
