package dev.patchbay.bot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.bus.WireJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/**
 * Discord's REST interface, called through JDA for its rate limits. JDA's own methods want a channel it has in its
 * cache, and it caches neither archived threads nor, after a start, direct conversations; so calls are made by id.
 */
final class DiscordApi {

    /** A call that waits longer for its turn is given up, and comes again with the same nonce. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int THREAD_MINUTES = 1_440;

    private final Connection connection;

    DiscordApi(Connection connection) {
        this.connection = connection;
    }

    /** Posts, and answers with the message's id. */
    String post(String channel, ObjectNode message, List<Content> files) throws Refusal {
        return call(Route.Messages.SEND_MESSAGE.compile(channel), body(message, files))
                .path("id")
                .textValue();
    }

    void edit(String channel, String id, ObjectNode message, List<Content> files) throws Refusal {
        call(Route.Messages.EDIT_MESSAGE.compile(channel, id), body(message, files));
    }

    void delete(String channel, String id) throws Refusal {
        call(Route.Messages.DELETE_MESSAGE.compile(channel, id), null);
    }

    JsonNode message(String channel, String id) throws Refusal {
        return call(Route.Messages.GET_MESSAGE.compile(channel, id), null);
    }

    /** Up to 100 messages, the newest first; before a message where one is named. */
    JsonNode history(String channel, Optional<String> before) throws Refusal {
        Route.CompiledRoute route = Route.Messages.GET_MESSAGE_HISTORY
                .compile(channel)
                .withQueryParams("limit", String.valueOf(DiscordLimits.HISTORY_PAGE));
        return call(before.map(id -> route.withQueryParams("before", id)).orElse(route), null);
    }

    JsonNode channel(String id) throws Refusal {
        return call(Route.get("channels/{channel_id}").compile(id), null);
    }

    /** Opens a thread at a message; it has the message's id. */
    void openThread(String channel, String message, String name) throws Refusal {
        ObjectNode thread = MessageJson.object().put("name", name).put("auto_archive_duration", THREAD_MINUTES);
        call(Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel, message), json(thread));
    }

    /** Opens a thread again that was put away. */
    void bringBack(String thread) throws Refusal {
        call(
                Route.Channels.MODIFY_CHANNEL.compile(thread),
                json(MessageJson.object().put("archived", false)));
    }

    /** The id of the direct conversation with a user. */
    String openDirect(String user) throws Refusal {
        ObjectNode recipient = MessageJson.object().put("recipient_id", user);
        return call(Route.Self.CREATE_PRIVATE_CHANNEL.compile(), json(recipient))
                .path("id")
                .textValue();
    }

    /** Shows for ten seconds, or until something is posted, that we are at it. */
    void type(String channel) throws Refusal {
        call(Route.Channels.SEND_TYPING.compile(channel), RequestBody.create(new byte[0], JSON));
    }

    void register(ArrayNode commands) throws Refusal {
        String application = session().getSelfUser().getApplicationId();
        call(Route.Interactions.UPDATE_COMMANDS.compile(application), json(commands));
    }

    /** The first answer to an interaction. */
    void answer(InteractionRef interaction, ObjectNode callback) throws Refusal {
        call(Route.Interactions.CALLBACK.compile(interaction.id(), interaction.token()), json(callback));
    }

    /** The id of the message that answers an interaction. */
    String answered(InteractionRef interaction) throws Refusal {
        return call(original("GET", interaction), null).path("id").textValue();
    }

    void editAnswer(InteractionRef interaction, ObjectNode message) throws Refusal {
        call(original("PATCH", interaction), json(message));
    }

    /** Says something more to an interaction. */
    void followUp(InteractionRef interaction, ObjectNode message) throws Refusal {
        call(Route.Interactions.CREATE_FOLLOWUP.compile(application(), interaction.token()), json(message));
    }

    /** Names an interaction to Discord; whoever has the token may answer it. */
    record InteractionRef(String id, String token) {
        @Override
        public String toString() {
            return "InteractionRef[" + id + "]";
        }
    }

    /** A file as it is sent. */
    record Content(String name, String description, byte[] bytes) {}

    private Route.CompiledRoute original(String method, InteractionRef interaction) throws Refusal {
        Route route = method.equals("GET") ? Route.Interactions.GET_MESSAGE : Route.Interactions.EDIT_FOLLOWUP;
        return route.compile(application(), interaction.token(), "@original");
    }

    private String application() throws Refusal {
        return session().getSelfUser().getApplicationId();
    }

    private JDA session() throws Refusal {
        return connection
                .session()
                .orElseThrow(() -> new Refusal(Kind.LATER, AWAY, "There is no connection to Discord"));
    }

    private JsonNode call(Route.CompiledRoute route, RequestBody body) throws Refusal {
        try {
            return new RestActionImpl<JsonNode>(session(), route, body, (response, request) -> read(response))
                    .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .submit()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof ErrorResponseException refused
                    ? DiscordErrors.refusal(refused)
                    : DiscordErrors.unconfirmed("Discord gave no answer", thrown.getCause());
        } catch (TimeoutException | InterruptedException waiting) {
            if (waiting instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw DiscordErrors.unconfirmed("Discord kept us waiting", waiting);
        }
    }

    private static JsonNode read(Response response) {
        String text = response.code == 204 ? "" : response.getString();
        try {
            return text.isEmpty()
                    ? MissingNode.getInstance()
                    : WireJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Discord answered with what is no JSON", e);
        }
    }

    private static RequestBody body(ObjectNode message, List<Content> files) {
        if (files.isEmpty()) {
            return json(message);
        }
        ObjectNode described = message.deepCopy();
        ArrayNode attachments = described.putArray("attachments");
        MultipartBody.Builder parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
        for (Content file : files) {
            int index = attachments.size();
            ObjectNode attachment = attachments.addObject().put("id", index).put("filename", file.name());
            if (!file.description().isBlank()) {
                attachment.put("description", file.description());
            }
            parts.addFormDataPart(
                    "files[" + index + "]",
                    file.name(),
                    RequestBody.create(file.bytes(), MediaType.get("application/octet-stream")));
        }
        return parts.addFormDataPart("payload_json", null, json(described)).build();
    }

    private static RequestBody json(JsonNode body) {
        return RequestBody.create(body.toString(), JSON);
    }
}
