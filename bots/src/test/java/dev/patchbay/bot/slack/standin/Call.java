package dev.patchbay.bot.slack.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bus.WireJson;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * One call of a Web API method, its parameters form-encoded.
 *
 * @param method "chat.postMessage"
 * @param token of the Authorization header; empty without one
 */
record Call(String method, String token, MultiMap parameters) {

    private static final String BEARER = "Bearer ";

    static String bearer(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> new Refused("invalid_arguments"));
    }

    int number(String name, int otherwise) {
        try {
            return optional(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new Refused("invalid_arguments");
        }
    }

    /** A parameter that is JSON; an error of Slack's names one that is not. */
    Optional<JsonNode> json(String name, String error) {
        return optional(name).map(value -> {
            try {
                return WireJson.mapper().readTree(value);
            } catch (JsonProcessingException e) {
                throw new Refused(error);
            }
        });
    }
}
