package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bus.WireJson;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * One call of a Web API method, its parameters form-encoded.
 *
 * @param method "chat.postMessage"
 * @param token of the Authorization header; empty without one
 */
record Call(String method, String token, MultiMap parameters) {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    static String bearer(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }

    /** The app's id and secret, where they come as HTTP's own user and password. */
    static void addClient(HttpServerRequest request, MultiMap parameters) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BASIC)) {
            byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()));
            String[] client = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            parameters.add("client_id", client[0]).add("client_secret", client[1]);
        }
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
