package dev.patchbay.simulator.discord;

import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.discord.MessageRules.Upload;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes and changes messages, with their files and mentions, and knows where they stand. */
final class Messages {

    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");

    private final World world;
    private final Map<String, Buffer> contents = new ConcurrentHashMap<>();
    private volatile String files = "";

    Messages(World world) {
        this.world = world;
    }

    /** Where files are fetched, with a slash at the end. */
    void filesAt(String url) {
        files = url;
    }

    /** A thread with the message it begins at; where the bot may open none, what follows that message. */
    List<JsonObject> standing(Spot spot) {
        if (spot.thread().isEmpty() || spot.thread().equals(spot.channel())) {
            return world.messages(spot.channel());
        }
        if (world.channelIfAny(spot.thread()).isEmpty()) {
            return world.messages(spot.channel()).stream()
                    .filter(message -> Long.parseLong(message.getString("id")) >= Long.parseLong(spot.thread()))
                    .toList();
        }
        Stream<JsonObject> first = world.messages(spot.channel()).stream()
                .filter(message -> message.getString("id").equals(spot.thread()));
        Stream<JsonObject> then = world.messages(spot.thread()).stream()
                .filter(message -> message.getInteger("type") != Forms.THREAD_STARTER);
        return Stream.concat(first, then).toList();
    }

    JsonObject make(String channel, JsonObject author, JsonObject sent, List<Upload> uploads) {
        JsonObject message = Forms.message(
                world.newId(), channel, author, sent.getString("content", "").strip());
        embeds(sent, message);
        copy(sent, message, "components");
        copy(sent, message, "flags");
        copy(sent, message, "nonce");
        copy(sent, message, "message_reference");
        message.put("attachments", attachments(channel, sent, uploads));
        return message.put("mentions", mentions(message.getString("content")));
    }

    void change(JsonObject message, JsonObject sent, List<Upload> uploads) {
        if (sent.containsKey("content")) {
            message.put(
                    "content",
                    sent.getString("content") == null
                            ? ""
                            : sent.getString("content").strip());
        }
        embeds(sent, message);
        copy(sent, message, "components");
        copy(sent, message, "flags");
        JsonArray standing = message.getJsonArray("attachments");
        JsonArray attachments = attachments(message.getString("channel_id"), sent, uploads);
        standing.stream()
                .map(JsonObject.class::cast)
                .filter(attachment -> !sent.containsKey("attachments") || named(sent, attachment.getString("id")))
                .forEach(attachments::add);
        message.put("attachments", attachments);
        message.put("edited_timestamp", Forms.time(world.clock().instant()));
        message.put("mentions", mentions(message.getString("content")));
    }

    Buffer file(String path) {
        Buffer content = contents.get(path);
        if (content == null) {
            throw Refused.of(404, 0, "404: Not Found");
        }
        return content;
    }

    /** Keeps a file and describes it as an attachment. */
    JsonObject attachment(String channel, Upload upload, JsonObject described) {
        String id = world.newId();
        String name = described.getString("filename", upload.name()).replaceAll("[^A-Za-z0-9._-]+", "_");
        String path = channel + "/" + id + "/" + name;
        contents.put(path, upload.content());
        JsonObject attachment = new JsonObject()
                .put("id", id)
                .put("filename", name)
                .put("size", upload.content().length())
                .put("content_type", type(name))
                .put("url", files + path)
                .put("proxy_url", files + path);
        copy(described, attachment, "description");
        return attachment;
    }

    private JsonArray attachments(String channel, JsonObject sent, List<Upload> uploads) {
        JsonArray attachments = new JsonArray();
        for (Upload upload : uploads) {
            JsonObject described = sent.getJsonArray("attachments", new JsonArray()).stream()
                    .map(JsonObject.class::cast)
                    .filter(object -> upload.index().equals(String.valueOf(object.getValue("id"))))
                    .findFirst()
                    .orElseGet(JsonObject::new);
            attachments.add(attachment(channel, upload, described));
        }
        return attachments;
    }

    private JsonArray mentions(String content) {
        JsonArray mentions = new JsonArray();
        Matcher matcher = MENTION.matcher(content);
        while (matcher.find()) {
            try {
                mentions.add(world.userById(matcher.group(1)).copy());
            } catch (Refused unknown) {
                // A number that is nobody mentions nobody.
            }
        }
        return mentions;
    }

    private static boolean named(JsonObject sent, String id) {
        return sent.getJsonArray("attachments").stream()
                .anyMatch(object -> id.equals(String.valueOf(((JsonObject) object).getValue("id"))));
    }

    private static void copy(JsonObject from, JsonObject to, String field) {
        if (from.getValue(field) != null) {
            to.put(field, from.getValue(field));
        }
    }

    /** Discord says of every embed what kind it is. */
    private static void embeds(JsonObject from, JsonObject to) {
        copy(from, to, "embeds");
        ShownMessages.objects(to.getJsonArray("embeds")).forEach(embed -> embed.put("type", "rich"));
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "png" -> "image/png";
            case "csv" -> "text/csv; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }
}
