package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.WireJson;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as Slack sends it to an app.
 *
 * @param kind what Socket Mode calls it: "events_api", "interactive", "slash_commands"
 * @param contentType JSON for events, a form for the others
 * @param json what Socket Mode would send as its payload
 */
public record SignedRequest(String kind, String contentType, String body, String json) {

    private static final String FORM = "application/x-www-form-urlencoded";

    public static SignedRequest event(String json) {
        return new SignedRequest("events_api", "application/json", json, json);
    }

    static SignedRequest interaction(ObjectNode payload) {
        return new SignedRequest("interactive", FORM, "payload=" + encoded(payload.toString()), payload.toString());
    }

    static SignedRequest command(ObjectNode fields) {
        String body = fields.properties().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
                .collect(Collectors.joining("&"));
        return new SignedRequest("slash_commands", FORM, body, fields.toString());
    }

    JsonNode payload() {
        try {
            return WireJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its headers, signed for a moment. */
    public Map<String, String> headers(String signingSecret, Instant moment) {
        String timestamp = String.valueOf(moment.getEpochSecond());
        return Map.of(
                "Content-Type", contentType,
                "X-Slack-Request-Timestamp", timestamp,
                "X-Slack-Signature", "v0=" + hmac(signingSecret, "v0:" + timestamp + ":" + body));
    }

    /** Signed for a moment; {@code retry} is 0 for the first delivery. */
    public HttpRequest at(URI endpoint, String signingSecret, Instant moment, int retry) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(3))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers(signingSecret, moment).forEach(request::header);
        if (retry > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(retry)).header("X-Slack-Retry-Reason", "http_error");
        }
        return request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
