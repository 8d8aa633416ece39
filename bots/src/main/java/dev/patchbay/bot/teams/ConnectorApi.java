package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.AllowedHosts;
import dev.patchbay.bot.OutgoingHttp;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The methods of the Bot Connector we call, each of which does it or throws a {@link Refusal}. */
final class ConnectorApi {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration UNREACHABLE = Duration.ofSeconds(5);
    private static final long MAX_BODY = 4 << 20;
    private static final int UNAUTHORIZED = 401;

    private final OkHttpClient http;
    private final TokenClient tokens;
    private final AllowedHosts hosts;

    /** @param hosts where our token may be sent */
    ConnectorApi(OkHttpClient http, TokenClient tokens, AllowedHosts hosts) {
        this.http = http;
        this.tokens = tokens;
        this.hosts = hosts;
    }

    /** Posts an activity into a conversation or a thread; answers with its id, empty where it has none. */
    String post(String serviceUrl, String conversation, ObjectNode activity) throws Refusal {
        return call("POST", activities(serviceUrl, conversation).build(), activity)
                .path("id")
                .asText();
    }

    void change(String serviceUrl, String conversation, String id, ObjectNode activity) throws Refusal {
        call(
                "PUT",
                activities(serviceUrl, conversation)
                        .addEncodedPathSegment(encoded(id))
                        .build(),
                activity);
    }

    void delete(String serviceUrl, String conversation, String id) throws Refusal {
        call(
                "DELETE",
                activities(serviceUrl, conversation)
                        .addEncodedPathSegment(encoded(id))
                        .build(),
                null);
    }

    /** Opens the direct conversation with somebody; answers with its id. */
    String open(String serviceUrl, String bot, String space, String user) throws Refusal {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("isGroup", false).put("tenantId", space);
        body.putObject("bot").put("id", bot);
        body.putArray("members").addObject().put("id", user);
        body.putObject("channelData").putObject("tenant").put("id", space);
        return call("POST", conversations(serviceUrl).build(), body).path("id").asText();
    }

    /** A page of the people of a conversation; an empty token asks for the first. */
    JsonNode members(String serviceUrl, String conversation, int pageSize, String token) throws Refusal {
        HttpUrl.Builder url = conversations(serviceUrl)
                .addEncodedPathSegment(encoded(conversation))
                .addPathSegment("pagedmembers")
                .addQueryParameter("pageSize", String.valueOf(pageSize));
        if (!token.isEmpty()) {
            url.addQueryParameter("continuationToken", token);
        }
        return call("GET", url.build(), null);
    }

    JsonNode member(String serviceUrl, String conversation, String user) throws Refusal {
        HttpUrl.Builder url = conversations(serviceUrl).addEncodedPathSegment(encoded(conversation));
        return call(
                "GET",
                url.addPathSegment("members")
                        .addEncodedPathSegment(encoded(user))
                        .build(),
                null);
    }

    /** The channels of a team. */
    JsonNode channels(String serviceUrl, String team) throws Refusal {
        HttpUrl.Builder url = base(serviceUrl).addPathSegments("v3/teams").addEncodedPathSegment(encoded(team));
        return call("GET", url.addPathSegment("conversations").build(), null);
    }

    private static HttpUrl.Builder activities(String serviceUrl, String conversation) throws Refusal {
        return conversations(serviceUrl)
                .addEncodedPathSegment(encoded(conversation))
                .addPathSegment("activities");
    }

    private static HttpUrl.Builder conversations(String serviceUrl) throws Refusal {
        return base(serviceUrl).addPathSegments("v3/conversations");
    }

    private static HttpUrl.Builder base(String serviceUrl) throws Refusal {
        HttpUrl base = HttpUrl.parse(serviceUrl);
        if (base == null) {
            throw new Refusal(Kind.GONE, Duration.ZERO, "no address is known for this conversation");
        }
        return base.newBuilder();
    }

    /** An id as a part of a path: those of threads have a semicolon and an equals sign. */
    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A refused token is asked for anew once: nothing was done with it. */
    private JsonNode call(String method, HttpUrl url, ObjectNode body) throws Refusal {
        if (!hosts.allow(url)) {
            throw new Refusal(Kind.GONE, Duration.ZERO, "\"" + url.host() + "\" is not among teams.service-hosts");
        }
        String token = tokens.token();
        try (Response first = send(method, url, body, token)) {
            if (first.code() != UNAUTHORIZED) {
                return read(first);
            }
        }
        tokens.forget(token);
        try (Response second = send(method, url, body, tokens.token())) {
            return read(second);
        }
    }

    private Response send(String method, HttpUrl url, ObjectNode body, String token) throws Refusal {
        RequestBody content = body == null ? null : RequestBody.create(body.toString(), JSON);
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + token)
                .method(method, content)
                .build();
        try {
            return method.equals("GET")
                    ? OutgoingHttp.get(http, request)
                    : http.newCall(request).execute();
        } catch (ConnectException | UnknownHostException e) {
            throw new Refusal(Kind.LATER, UNREACHABLE, "Teams cannot be reached", e);
        } catch (IOException e) {
            throw new Refusal(Kind.UNCONFIRMED, Duration.ZERO, "Teams gave no answer", e);
        }
    }

    private static JsonNode read(Response response) throws Refusal {
        JsonNode body = json(response);
        if (!response.isSuccessful()) {
            throw ConnectorErrors.of(response.code(), response.header("Retry-After"), body);
        }
        return body;
    }

    /** What came back; an answer that is no JSON of a call that was done says no more than that it was. */
    private static JsonNode json(Response response) {
        try {
            byte[] bytes = response.peekBody(MAX_BODY).bytes();
            JsonNode read = bytes.length == 0 ? null : WireJson.mapper().readTree(bytes);
            return read == null ? JsonNodeFactory.instance.objectNode() : read;
        } catch (IOException unreadable) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
